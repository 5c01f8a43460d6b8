import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

/** One weight of the font that pictures are measured and, as PNG, drawn with. */
export interface Face {
  /** How wide a text is set in one em. */
  measure(text: string): number;
  /** A character's outline as SVG path data, in an em of `unitsPerEm` with y pointing up; empty for a space. */
  outline(character: string): string;
  advance(character: string): number;
  unitsPerEm: number;
}

/**
 * Arimo, since it is exactly as wide as Arial, Helvetica and Liberation Sans, letter by letter: what fits here fits wherever a
 * browser draws the same SVG with the sans serif it has.
 */
export const fontFamily = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif";

const fileOf = (name: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${name}.ttf`);

const made = new Map<boolean, Face>();

/** A face, read when it is first asked for. */
export function faceOf(bold: boolean): Face {
  const known = made.get(bold);
  if (known !== undefined) return known;
  const face = readFace(fileOf(bold ? '700Bold/Arimo_700Bold' : '400Regular/Arimo_400Regular'));
  made.set(bold, face);
  return face;
}

function readFace(file: string): Face {
  const font = create(readFileSync(file));
  if (!('unitsPerEm' in font)) throw new Error(`${file} is a collection of fonts`);
  const { unitsPerEm } = font;
  const glyphOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const advance = remember((character) => glyphOf(character).advanceWidth / unitsPerEm);
  return {
    unitsPerEm,
    advance,
    outline: remember((character) => glyphOf(character).path.toSVG()),
    measure: (text) => [...text].reduce((width, character) => width + advance(character), 0),
  };
}

/** At most this many characters are kept: anybody may write any heading into an address. */
const mostRemembered = 2_000;

function remember<Value>(make: (character: string) => Value): (character: string) => Value {
  const values = new Map<string, Value>();
  return (character) => {
    const known = values.get(character);
    if (known !== undefined) return known;
    const value = make(character);
    if (values.size < mostRemembered) values.set(character, value);
    return value;
  };
}
