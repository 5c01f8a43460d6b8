import { stringify } from 'csv-stringify/sync';
import { escapeFormula, joinList } from './cell-text.ts';
import type { Column, Table, Value } from './column.ts';

/** With it, spreadsheets recognise UTF-8. */
export const byteOrderMark = '\uFEFF';

export const csvHeader = <Row>({ columns }: Table<Row>): string =>
  csvLines([columns.map(({ name }) => name)]);

/** Rows by RFC 4180: commas, CRLF, quotes where they are needed. What is not known is an empty cell. */
export const csvRows = <Row>({ columns }: Table<Row>, rows: readonly Row[]): string =>
  csvLines(rows.map((row) => columns.map((column) => cellOf(column, row))));

const csvLines = (lines: readonly (readonly string[])[]): string =>
  stringify([...lines], { record_delimiter: '\r\n' });

const cellOf = <Row>({ value }: Column<Row>, row: Row): string => cellText(value(row));

function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeFormula(value);
  // A number is never a formula, whatever its sign.
  return typeof value === 'object' ? escapeFormula(joinList(value)) : String(value);
}
