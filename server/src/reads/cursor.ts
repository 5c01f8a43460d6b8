import type { KeyRow, OrderTerm, Position } from './keyset.ts';

const maxId = 2 ** 31 - 1;

/**
 * A cursor holds a title and a city's name at most, in the form in which they are compared: of the 300 characters of a
 * title each becomes nine bytes at worst (a Korean syllable, taken apart), and four characters for three bytes.
 */
export const maxCursorLength = 6_000;

/** An order as a cursor remembers it, e.g. "MATURITY.DESC". */
const signature = (terms: readonly OrderTerm[]) =>
  terms.map((term) => `${term.name}.${term.direction}`).join(',');

/**
 * An opaque cursor: the row's values of the order's terms and its id. It keeps its meaning when rows are added or
 * removed, its own included.
 */
export function cursorOf(terms: readonly OrderTerm[], { key, id }: KeyRow): string {
  if (key === null) throw new Error('a row that was read without its key has no cursor');
  const values = key.slice(1, -1);
  const list = `["${signature(terms)}",${values}${values === '' ? '' : ','}${id}]`;
  return Buffer.from(list).toString('base64url');
}

/** @returns the position, or null for what this server never gave out for this order */
export function decodeCursor(terms: readonly OrderTerm[], cursor: string): Position | null {
  if (cursor.length > maxCursorLength) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== terms.length + 2 || parts[0] !== signature(terms))
    return null;
  const id: unknown = parts.at(-1);
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 1 || id > maxId) return null;
  const values: (string | number | null)[] = [];
  for (const [index, term] of terms.entries()) {
    const value: unknown = parts[index + 1];
    if (!isValueOf(term, value)) return null;
    values.push(value);
  }
  return { values, id };
}

function isValueOf(term: OrderTerm, value: unknown): value is string | number | null {
  if (value === null) return term.nullable;
  switch (term.type) {
    case 'number':
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'text':
      return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
    case 'timestamp':
      return typeof value === 'string' && isMoment(value);
  }
}

/** A moment that both databases can read: there is no year 0, and the 30th of February is no day. */
function isMoment(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|\+00:00)$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 10));
}
