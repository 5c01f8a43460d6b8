import { splitList } from '../../opendata/cell-text.ts';

export const separators = ['|', '\n', ';', ',', '/'] as const;
export type Separator = (typeof separators)[number];

/** Marks that stand between things and hardly ever within a name; commas and slashes do both. */
const plain: ReadonlySet<string> = new Set(['|', '\n', ';']);
/** Of the cells that a mark divides, the part whose pieces must all pass for values. */
const enough = 0.8;
const longestName = 60;

/** The items of a cell with several values. Our own exports write a bar within an item as \|. */
export const splitCell = (cell: string, separator: string): string[] =>
  (separator === '|' ? splitList(cell) : cell.split(separator))
    .map((item) => item.trim())
    .filter((item) => item !== '');

/**
 * What stands between the values of a column's cells; undefined where each cell is one value. `isKnown` recognises values where
 * there is a list of them: a cell that is known as a whole, such as the theme "Eau, énergie", is never divided, and a mark
 * divides only where it leads to known values. Without such a list the pieces must look like names.
 */
export function listSeparator(
  cells: Iterable<string>,
  isKnown?: (value: string) => boolean,
): Separator | undefined {
  const several = [...cells].filter((cell) => isKnown?.(cell.trim()) !== true);
  let best: { separator: Separator; count: number } | undefined;
  for (const separator of separators) {
    const divided = several.map((cell) => splitCell(cell, separator)).filter((items) => items.length > 1);
    const good = divided.filter((items) => items.every((item) => passes(item, separator, isKnown)));
    if (good.length === 0 || good.length < enough * divided.length) continue;
    if (best === undefined || good.length > best.count) best = { separator, count: good.length };
    // "A, B; C, D" has two marks: the plain one is the one between the values.
    if (isKnown === undefined && plain.has(separator)) break;
  }
  return best?.separator;
}

function passes(item: string, separator: Separator, isKnown: ((value: string) => boolean) | undefined) {
  if (isKnown !== undefined) return isKnown(item);
  return plain.has(separator) || looksLikeName(item);
}

/** What follows a comma in "Orange, SA" or "Dupont, Inc." is a part of the name. */
const legalForm = /^(s\.?a\.?s?\.?u?|s\.?a\.?r\.?l\.?|eurl|scop|inc\.?|ltd\.?|llc|gmbh|plc|s\.?p\.?a\.?)$/i;

/** "Orange" and "La Poste"; neither "5" of "1,5" nor the rest of a sentence, which goes on without a capital. */
const looksLikeName = (text: string): boolean =>
  text.length <= longestName && /^\p{Lu}/u.test(text) && /\p{L}{2}/u.test(text) && !legalForm.test(text);
