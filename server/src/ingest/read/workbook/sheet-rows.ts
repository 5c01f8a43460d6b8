import { FileRefused } from '../../issue.ts';
import { limits } from '../../limits.ts';
import { batchRows, type RowBatch, type SourceRow } from '../table.ts';
import type { Archive } from './archive.ts';
import type { Contents } from './contents.ts';
import { readDateStyles } from './date-formats.ts';
import { openSharedStrings, type SharedStrings } from './shared-strings.ts';
import { type SheetRow, sheetHandler } from './sheet-cells.ts';
import { xmlReader } from './xml.ts';

/** Of one batch: texts that many cells share must not grow without bound on their way. */
const batchCharacters = 1_000_000;

/**
 * The rows of a sheet, read as they are unpacked: neither it nor its texts are ever there as a whole. `last` is the number of
 * the row after which nothing is looked at.
 */
export async function* sheetRows(
  archive: Archive,
  contents: Contents,
  part: string,
  last: number | undefined,
): AsyncGenerator<RowBatch> {
  const strings = openSharedStrings(archive, contents.strings);
  const dates = await readDateStyles(archive, contents.styles);
  let waiting: SheetRow[] = [];
  const reader = xmlReader(sheetHandler({ dates, from1904: contents.from1904 }, (row) => waiting.push(row)));
  let batch: SourceRow[] = [];
  let characters = 0;
  let count = 0;
  try {
    for await (const { bytes, share } of archive.unpack(part)) {
      reader.write(bytes);
      const rows = waiting;
      waiting = [];
      await readTexts(strings, rows);
      for (const source of rows) {
        if (last !== undefined && source.row > last) break;
        const row = toRow(source, strings);
        if (row === undefined) continue;
        count += 1;
        // One more for the header.
        if (last === undefined && count > limits.rows + 1)
          throw new FileRefused('TOO_MANY_ROWS', { limit: limits.rows });
        batch.push(row);
        characters += row.cells.reduce((sum, { length }) => sum + length, 0);
        if (batch.length < batchRows && characters < batchCharacters) continue;
        yield { rows: batch, read: share };
        batch = [];
        characters = 0;
      }
      if (last !== undefined && (rows.at(-1)?.row ?? 0) >= last) break;
    }
    if (last === undefined) reader.end();
    yield { rows: batch, read: 1 };
  } finally {
    await strings.close();
  }
}

async function readTexts(strings: SharedStrings, rows: readonly SheetRow[]): Promise<void> {
  let furthest = -1;
  for (const { cells } of rows) {
    for (const cell of cells) if (typeof cell === 'number' && cell > furthest) furthest = cell;
  }
  if (furthest >= 0) await strings.readTo(furthest);
}

function toRow({ row, cells: source, formulas }: SheetRow, strings: SharedStrings): SourceRow | undefined {
  const cells: string[] = [];
  for (let column = 0; column < source.length; column += 1) {
    const cell = source[column];
    cells.push(typeof cell === 'number' ? strings.at(cell) : (cell ?? ''));
  }
  while (cells.length > 0 && (cells.at(-1) ?? '').trim() === '') cells.pop();
  if (cells.length === 0) return undefined;
  if (cells.length > limits.columns) {
    throw new FileRefused('TOO_MANY_COLUMNS', { count: cells.length, limit: limits.columns });
  }
  return formulas.length > 0 ? { row, cells, formulas } : { row, cells };
}
