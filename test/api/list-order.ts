/** A value that rows are compared by: text byte by byte, anything else by size; null comes last in either direction. */
export type Key = string | number | null;

export interface OrderTerm<Row> {
  direction: 'ASC' | 'DESC';
  of: (row: Row) => Key;
}

/** The rows as the terms order them, ties by id: what a list must give, worked out without its means. */
export function sorted<Row extends { id: number }>(
  rows: readonly Row[],
  terms: readonly OrderTerm<Row>[],
): Row[] {
  return rows.toSorted((a, b) => {
    for (const { of, direction } of terms) {
      const order = compare(of(a), of(b), direction === 'DESC' ? -1 : 1);
      if (order !== 0) return order;
    }
    return a.id - b.id;
  });
}

function compare(a: Key, b: Key, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
