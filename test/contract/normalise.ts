const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/**
 * A result without what differs from one installation to the next: the numbers in ids and cursors, and the moment at
 * which a row was written. What else an id or a cursor holds stays readable.
 */
export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, normaliseField(name, item)]));
}

function normaliseField(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return normalise(value);
  if (name === 'id') return decode(value).replace(/:\d+$/, ':…');
  if (name === 'cursor' || name.endsWith('Cursor')) return decode(value).replace(/,\d+\]$/, ',…]');
  // The day of a source's last update has the same name and no time: it is data, and stays.
  if (name === 'updatedAt' && moment.test(value)) return '…';
  return value;
}

const decode = (text: string): string => Buffer.from(text, 'base64url').toString('utf8');
