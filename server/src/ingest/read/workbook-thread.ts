import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';
import { FileRefused } from '../issue.ts';
import { limits } from '../limits.ts';
import { checkWorkbook } from './check-workbook.ts';
import { batchRows, type SourceRow } from './table.ts';
import type { WorkbookAnswer, WorkbookRequest } from './workbook.ts';
import { cellText, type WorkbookCell } from './workbook-cell.ts';

/*
 * Reads a workbook in a thread of its own: what unpacking takes is bounded there, the server goes on answering meanwhile,
 * and a file that breaks the library breaks nothing else.
 */
const { path, sheet, rows } = workerData as WorkbookRequest;
const send = (answer: WorkbookAnswer) => parentPort?.postMessage(answer);

try {
  const archive = readFileSync(path);
  checkWorkbook(archive);
  if (sheet === undefined) send({ sheets: XLSX.read(archive, { bookSheets: true }).SheetNames });
  else sendRows(archive, sheet);
} catch (error) {
  send(
    error instanceof FileRefused ? { code: error.code, details: error.details } : { code: 'FILE_TRUNCATED' },
  );
}

function sendRows(archive: Buffer, chosen: string): void {
  // The header, one row more than may be, and as many again for what stands empty between them.
  const workbook = XLSX.read(archive, {
    sheets: [chosen],
    sheetRows: rows ?? limits.rows + 100,
    dense: true,
    cellDates: true,
    UTC: true,
    cellFormula: true,
    // So that a formula without a result is seen at all.
    sheetStubs: true,
    cellHTML: false,
    cellText: false,
    cellStyles: false,
  });
  const { SheetNames: sheets } = workbook;
  if (!sheets.includes(chosen)) throw new FileRefused('SHEET_UNKNOWN', { sheet: chosen, sheets });
  // In memory the library keeps rows of cells; rows and cells that are not there are holes.
  const data: (WorkbookCell[] | undefined)[] = workbook.Sheets[chosen]?.['!data'] ?? [];
  let batch: SourceRow[] = [];
  let count = 0;
  for (let index = 0; index < data.length; index += 1) {
    const row = toRow(index + 1, data[index] ?? []);
    data[index] = undefined;
    if (row === undefined) continue;
    count += 1;
    if (rows === undefined && count > limits.rows + 1)
      throw new FileRefused('TOO_MANY_ROWS', { limit: limits.rows });
    batch.push(row);
    if (batch.length === batchRows) {
      send({ batch: { rows: batch, read: (index + 1) / data.length } });
      batch = [];
    }
  }
  send({ batch: { rows: batch, read: 1 } });
  send({ done: true });
}

function toRow(row: number, source: readonly (WorkbookCell | undefined)[]): SourceRow | undefined {
  const cells: string[] = [];
  const formulas: number[] = [];
  for (let column = 0; column < source.length; column += 1) {
    const { text, formula } = cellText(source[column]);
    cells.push(text);
    if (formula) formulas.push(column);
  }
  while (cells.length > 0 && (cells.at(-1) ?? '').trim() === '') cells.pop();
  if (cells.length === 0) return undefined;
  if (cells.length > limits.columns) {
    throw new FileRefused('TOO_MANY_COLUMNS', { count: cells.length, limit: limits.columns });
  }
  return formulas.length > 0 ? { row, cells, formulas } : { row, cells };
}
