/** What a file may ask of the server. All of it is checked before, or while, the file is read. */
export const limits = {
  /** Bytes of a file as it comes. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all that a workbook unpacks to: the real ones come to a tenth of this. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Parts of a workbook; a sheet is one of them. */
  parts: 2_000,
  /** Rows of data, the header not counted. */
  rows: 200_000,
  columns: 256,
  /** Characters of one cell. A spreadsheet itself takes 32,767. */
  cellCharacters: 33_000,
  /** Memory of the thread that unpacks a workbook, in megabytes. */
  workbookMegabytes: 1_500,
  /** Time for unpacking a workbook. */
  workbookMilliseconds: 120_000,
} as const;
