import { FileRefused } from '../issue.ts';
import type { Inspected } from '../read/inspect.ts';
import { readRows } from '../read/read-rows.ts';
import type { SourceRow, TableOptions } from '../read/table.ts';
import { sheetNames } from '../read/workbook/read-workbook.ts';
import type { Theme } from '../store/themes.ts';
import { splitCell } from '../values/list-separator.ts';
import { objectiveSpellings, statusSpellings } from '../values/spellings.ts';
import { themeVocabulary } from '../values/vocabulary.ts';
import { objectiveStems, statusStems } from '../values/word-stems.ts';
import { type ColumnValues, columnValues } from './column-values.ts';
import { type Field, listFields } from './fields.ts';
import { meaningGuesser } from './guess-meaning.ts';
import { type Mapping, separatorOf } from './mapping.ts';
import { type HeaderMatch, matchHeaders } from './match-headers.ts';
import { proposeSeparators } from './propose-separators.ts';
import { proposeSpellings } from './propose-spellings.ts';
import { proposeThemes } from './propose-themes.ts';

/** Rows that are searched for the header. */
const headerRows = 30;
/** A column with more different values than this is no list of themes. */
const mostThemes = 60;

const statuses = { spellings: statusSpellings, stems: statusStems };
const objectives = { spellings: objectiveSpellings, stems: objectiveStems };

interface Header extends HeaderMatch {
  sheet: string | undefined;
  row: number;
  names: readonly string[];
}

/**
 * Proposes a mapping from the header row and from the values, for somebody to correct. Where the edition has themes, those are
 * the ones to use, and none are proposed.
 */
export async function proposeMapping(
  file: Inspected,
  options: TableOptions,
  editionThemes: readonly Theme[],
): Promise<Mapping> {
  const header = await findHeader(file, options);
  const looked: readonly Field[] = [
    ...(editionThemes.length > 0 ? [] : (['theme'] as const)),
    'status',
    ...listFields,
  ];
  const positions = new Map(
    looked.flatMap((field) => {
      const column = header.columns[field];
      return column === undefined ? [] : [[field, header.names.indexOf(column)] as const];
    }),
  );
  const values = await columnValues(file, { ...options, sheet: header.sheet }, header.row, positions);
  const themes =
    values.theme === undefined || values.theme.size > mostThemes ? [] : proposeThemes(values.theme);
  const separators = proposeSeparators(listValues(values, [...editionThemes, ...themes]));
  return {
    ...(header.sheet === undefined ? {} : { sheet: header.sheet }),
    headerRow: header.row,
    columns: header.columns,
    constants: {},
    ...separators,
    themes,
    statuses: proposeSpellings(values.status ?? new Map(), statuses),
    objectives: proposeSpellings(
      itemsOf(values.objectives ?? new Map(), separatorOf(separators, 'objectives')),
      objectives,
    ),
  };
}

/** The cells of each list, and how to tell one of its values. */
function listValues(values: ColumnValues, themes: readonly (Theme & { spellings?: string[] | undefined })[]) {
  const themeOf = themeVocabulary(themes);
  const objectiveOf = meaningGuesser(objectives);
  const known: Partial<Record<Field, (value: string) => boolean>> = {
    secondaryThemes: (value) => themeOf(value) !== undefined,
    objectives: (value) => objectiveOf(value) !== undefined,
    partnerCities: isPlace,
  };
  return Object.fromEntries(
    listFields.flatMap((field) => {
      const cells = values[field]?.keys();
      return cells === undefined ? [] : [[field, { cells, isKnown: known[field] }]];
    }),
  );
}

/** A code, or a name without any of the marks that divide lists. */
const isPlace = (text: string): boolean => /^(\d[\dAB]\d{3}|\d{9}|\p{L}[^,;|/\n]{1,80})$/u.test(text);

function itemsOf(cells: ReadonlyMap<string, number>, separator: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [cell, count] of cells) {
    for (const item of splitCell(cell, separator)) counts.set(item, (counts.get(item) ?? 0) + count);
  }
  return counts;
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
