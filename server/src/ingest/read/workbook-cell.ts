/** What the library gives for a cell, as far as it is used here. */
export interface WorkbookCell {
  /** b boolean, e error, n number, d date, s text, z blank */
  t: string;
  v?: unknown;
  /** What is shown: of an error, its name. */
  w?: string;
  /** A formula's source. */
  f?: string;
  /** A number's format. */
  z?: unknown;
}

/**
 * A cell as text. Of a formula it is the result that the spreadsheet program stored: what people saw when they filled the
 * file in. Nothing is ever computed here: where no result is stored there is none, and `formula` says so.
 */
export function cellText(cell: WorkbookCell | undefined): { text: string; formula: boolean } {
  if (cell === undefined) return { text: '', formula: false };
  // A blank cell, whose value the library may give as 0; and an empty text, which stands for an empty result and for none.
  if (cell.t === 'z' || cell.v === undefined || cell.v === null || cell.v === '') {
    return { text: '', formula: cell.f !== undefined };
  }
  if (cell.t === 'e') return { text: cell.w ?? '#ERROR!', formula: false };
  if (cell.v instanceof Date) return { text: dayOrTime(cell.v), formula: false };
  return { text: String(cell.v), formula: false };
}

/** A date in a workbook has no zone; the library gives it as if it were in UTC. */
function dayOrTime(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time}`;
}
