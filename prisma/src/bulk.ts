import type { Sql } from './sql.ts';

/** Columns of one statement: name, PostgreSQL type, and what each row gives. */
export type Columns<Row> = Record<string, [type: string, value: (row: Row) => unknown]>;

/**
 * Inserts many rows with one statement: each column travels as one array parameter, so that there is neither a limit of
 * parameters nor a statement per row. `suffix` is an ON CONFLICT or RETURNING clause.
 */
export async function insertRows<Row, Returned extends object = object>(
  sql: Sql,
  table: string,
  columns: Columns<Row>,
  rows: readonly Row[],
  suffix = '',
): Promise<Returned[]> {
  if (rows.length === 0) return [];
  const entries = Object.entries(columns);
  const names = entries.map(([name]) => `"${name}"`).join(', ');
  const arrays = entries.map(([, [type]], index) => `$${index + 1}::${transport(type)}[]`).join(', ');
  const values = entries.map(([name, [type]]) =>
    transport(type) === type ? `"${name}"` : `"${name}"::${type}`,
  );
  return await sql.query<Returned>(
    `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM unnest(${arrays}) AS rows(${names}) ${suffix}`,
    entries.map(([, [, value]]) => rows.map(value)),
  );
}

/** Enums and arrays travel as text: drivers do not know our types, and unnest would flatten an array of arrays. */
function transport(type: string): string {
  return type.startsWith('"') || type.endsWith('[]') ? 'text' : type;
}

/** An array as PostgreSQL writes it in text, for a column of a type that ends with []. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
