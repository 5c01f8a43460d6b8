import type { Block, Ink, TextItem } from './drawing.ts';
import { faceOf } from './font.ts';

export interface TextStyle {
  size: number;
  bold?: boolean;
  ink?: Ink;
  align?: 'start' | 'end';
}

/** From one baseline to the next, in sizes; and from the top of a line to its baseline. */
const lineHeight = 1.28;
const ascent = 0.98;

/** How wide a text is on one line. */
export const widthOf = (text: string, { size, bold = false }: TextStyle): number =>
  faceOf(bold).measure(text) * size;

/** How wide the widest part is that no line should be broken within. */
export const longestPart = (text: string, style: TextStyle): number =>
  Math.max(0, ...partsOf(text).map((part) => widthOf(part.trimEnd(), style)));

/** Where a line may end: after a space or a hyphen, but not within "e-citoyenneté". Spaces that do not break are not among them. */
const partsOf = (text: string): string[] => text.match(/[^ -]{2,}-+(?=\S)|[^ ]+ *| +/g) ?? [];

/** No line begins with the signs that French sets apart by a space, nor ends with an opening quotation mark. */
const bound = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .trim()
    .replace(/ (?=[;:!?»%·])/g, '\u00a0')
    .replace(/« /g, '«\u00a0');

/** Breaks a text into lines no wider than `width`; a word that is wider by itself is broken where it must be. */
export function wrap(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => widthOf(candidate.trimEnd(), style) <= width;
  for (const part of partsOf(bound(text))) {
    if (fits(line + part)) {
      line += part;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of part) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A paragraph from x = 0, or to x = `width` where it is aligned to its end. */
export function paragraph(text: string, width: number, style: TextStyle): Block {
  const { size, bold = false, ink = 'text', align = 'start' } = style;
  const lines = wrap(text, width, style);
  const items = lines.map(
    (line, index): TextItem => ({
      kind: 'text',
      x: align === 'end' ? width : 0,
      y: (index * lineHeight + ascent) * size,
      text: line,
      size,
      bold,
      ink,
      align,
      width: widthOf(line, style),
    }),
  );
  return { height: lines.length * lineHeight * size, items };
}
