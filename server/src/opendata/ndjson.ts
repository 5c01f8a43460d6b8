import type { Table } from './column.ts';

/** One object a line, its fields named as the columns of the CSV. */
export const ndjsonRows = <Row>({ columns }: Table<Row>, rows: readonly Row[]): string =>
  rows
    .map(
      (row) =>
        `${JSON.stringify(Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])))}\n`,
    )
    .join('');
