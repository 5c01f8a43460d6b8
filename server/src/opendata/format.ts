import type { Table } from './column.ts';
import { byteOrderMark, csvHeader, csvRows } from './csv.ts';
import { ndjsonRows } from './ndjson.ts';

export type Format = 'csv' | 'ndjson';

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** A table as a CSV file, in pieces. Its header comes with the first rows: what fails before them can still be said. */
export async function* csvFile<Row>(
  table: Table<Row>,
  batches: AsyncIterable<readonly Row[]>,
  bom: boolean,
): AsyncGenerator<string> {
  let head = (bom ? byteOrderMark : '') + csvHeader(table);
  for await (const rows of batches) {
    yield head + csvRows(table, rows);
    head = '';
  }
  if (head !== '') yield head;
}

/** A table as NDJSON, in pieces. */
export async function* ndjsonFile<Row>(
  table: Table<Row>,
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  for await (const rows of batches) yield ndjsonRows(table, rows);
}
