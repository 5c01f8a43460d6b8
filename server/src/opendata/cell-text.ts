/** What a spreadsheet would take for the beginning of a formula, the full-width signs included, after any apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Keeps a spreadsheet from computing a text that looks like a formula: an apostrophe goes in front of it. One goes in front
 * of apostrophes before such a sign too, so that `unescapeFormula` gives back exactly what there was.
 */
export const escapeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes back what `escapeFormula` did: what an import does with every cell of text. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** A list in one cell: "a|b". A bar or a backslash of an item has a backslash in front. */
export const joinList = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll(/[\\|]/g, String.raw`\$&`)).join('|');

/** The items of such a cell; an empty cell is an empty list. A backslash before anything else stands for itself. */
export function splitList(cell: string): string[] {
  if (cell === '') return [];
  const items = [''];
  for (const [part] of cell.matchAll(/\\[\\|]|[\s\S]/gu)) {
    if (part === '|') items.push('');
    else items.push(`${items.pop()}${part.length > 1 && part.startsWith('\\') ? part.slice(1) : part}`);
  }
  return items;
}
