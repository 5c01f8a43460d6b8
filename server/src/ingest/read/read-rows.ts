import { readCsv } from './csv.ts';
import type { Inspected } from './inspect.ts';
import type { RowBatches, TableOptions } from './table.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** The rows of a file that was inspected, whatever its kind. `rows` stops it early, for a look at the beginning. */
export function readRows(file: Inspected, options: TableOptions, rows?: number): RowBatches {
  return file.kind === 'workbook'
    ? readWorkbook({ path: file.path, sheet: options.sheet, rows })
    : readCsv(file.path, {
        encoding: options.encoding ?? file.encoding ?? 'utf-8',
        delimiter: options.delimiter,
        rows,
      });
}
