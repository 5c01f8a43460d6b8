import { FileRefused } from '../issue.ts';
import type { Inspected } from '../read/inspect.ts';
import { readRows } from '../read/read-rows.ts';
import type { SourceRow, TableOptions } from '../read/table.ts';
import { sheetNames } from '../read/workbook.ts';
import type { Mapping } from './mapping.ts';
import { type HeaderMatch, matchHeaders } from './match-headers.ts';
import { proposeThemes } from './propose-themes.ts';

/** Rows that are searched for the header. */
const headerRows = 30;
/** A column with more different values than this is no list of themes. */
const mostThemes = 60;

interface Header extends HeaderMatch {
  sheet: string | undefined;
  row: number;
  names: readonly string[];
}

/**
 * Proposes a mapping from the header row and from the values, for somebody to correct. With `editionHasThemes` those of the
 * edition are the ones to use, and none are proposed.
 */
export async function proposeMapping(
  file: Inspected,
  options: TableOptions,
  editionHasThemes: boolean,
): Promise<Mapping> {
  const header = await findHeader(file, options);
  const themeColumn = header.columns.theme;
  const themes =
    themeColumn === undefined || editionHasThemes
      ? []
      : await themesIn(file, { ...options, sheet: header.sheet }, header, header.names.indexOf(themeColumn));
  return {
    ...(header.sheet === undefined ? {} : { sheet: header.sheet }),
    headerRow: header.row,
    columns: header.columns,
    constants: {},
    listSeparator: '|',
    themes,
    statuses: {},
    objectives: {},
  };
}

async function findHeader(file: Inspected, options: TableOptions): Promise<Header> {
  const sheets =
    file.kind === 'text'
      ? [undefined]
      : options.sheet === undefined
        ? await sheetNames(file.path)
        : [options.sheet];
  let best: Header | undefined;
  for (const sheet of sheets) {
    for (const candidate of await headersOf(file, { ...options, sheet })) {
      if (best === undefined || candidate.score > best.score) best = { ...candidate, sheet };
    }
  }
  if (best === undefined) throw new FileRefused('NO_ROWS');
  return best;
}

async function headersOf(file: Inspected, options: TableOptions): Promise<Omit<Header, 'sheet'>[]> {
  const rows: SourceRow[] = [];
  for await (const batch of readRows(file, options, headerRows)) rows.push(...batch.rows);
  return rows.map(({ row, cells }) => {
    const names = cells.map((cell) => cell.trim());
    return { row, names, ...matchHeaders(names.filter((name) => name !== '' && name.length < 100)) };
  });
}

async function themesIn(file: Inspected, options: TableOptions, header: Header, column: number) {
  const counts = new Map<string, number>();
  for await (const { rows } of readRows(file, options)) {
    for (const { row, cells } of rows) {
      const value = cells[column];
      if (row <= header.row || value === undefined || value.trim() === '') continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > mostThemes) return [];
    }
  }
  return proposeThemes(counts);
}
