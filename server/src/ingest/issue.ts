/** What can be wrong with a file as a whole: it is then not read, and nothing of it is staged. */
export const fileCodes = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE',
  'FILE_LEGACY_WORKBOOK',
  'FILE_ENCRYPTED',
  'FILE_TRUNCATED',
  'FILE_UNPACKS_TOO_LARGE',
  'FILE_ENCODING',
  'FILE_QUOTE_OPEN',
  'FILE_NOT_READABLE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'SHEET_UNKNOWN',
  'HEADER_MISSING',
  'HEADER_DUPLICATE',
  'COLUMN_UNKNOWN',
  'NO_ROWS',
  'INTERRUPTED',
] as const;

/** What can be wrong with a row. */
export const rowCodes = [
  'ROW_TOO_LONG',
  'CELL_TOO_LONG',
  'CELL_FORMULA',
  'CELL_ERROR_VALUE',
  'REFERENCE_MISSING',
  'REFERENCE_DUPLICATE',
  'TITLE_MISSING',
  'TITLE_FROM_REFERENCE',
  'CITY_MISSING',
  'CITY_CODE_INVALID',
  'CITY_CODE_UNKNOWN',
  'CITY_CODE_ZERO_LOST',
  'CITY_CODE_MERGED',
  'CITY_CODE_FORMER',
  'CITY_IS_DEPARTMENT',
  'CITY_NAME_UNKNOWN',
  'CITY_NAME_AMBIGUOUS',
  'CITY_NOT_YOURS',
  'DEPARTMENT_UNKNOWN',
  'PARTNER_CITY_UNKNOWN',
  'PARTNER_CITY_NEW',
  'LIST_UNDIVIDED',
  'THEME_MISSING',
  'THEME_UNKNOWN',
  'SECONDARY_THEMES_TOO_MANY',
  'STATUS_UNKNOWN',
  'OBJECTIVE_UNKNOWN',
  'NUMBER_INVALID',
  'NUMBER_RANGE',
  'DATE_INVALID',
  'DATE_INCOMPLETE',
  'DATES_REVERSED',
  'ADDRESS_INVALID',
  'MATURITY_RANGE',
] as const;

export type FileCode = (typeof fileCodes)[number];
export type RowCode = (typeof rowCodes)[number];
export type IssueCode = FileCode | RowCode;
export type Severity = 'ERROR' | 'WARNING';

/** The parts of a sentence about an issue: names, numbers, lists of candidates. */
export type Details = Readonly<Record<string, string | number | readonly string[]>>;

/** One thing that is wrong, where it is, and what the sentence about it needs. */
export interface Issue {
  /** The row as a spreadsheet numbers it, the header included; null for the file as a whole. */
  row: number | null;
  column: string | null;
  value: string | null;
  code: IssueCode;
  severity: Severity;
  details: Details;
}

/** A file that can't be taken at all. Its message is one sentence and the remedy. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: FileCode;
  readonly details: Details;

  constructor(code: FileCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
