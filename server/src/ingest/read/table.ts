/** A row as it stands in the file. Every cell is text; a cell that is empty, or beyond the last one, is ''. */
export interface SourceRow {
  /** Its number as a spreadsheet shows it, beginning with 1. */
  row: number;
  cells: readonly string[];
  /** Positions of formulas whose result the file does not hold. */
  formulas?: readonly number[];
}

/** Where the rows of a table are read from, batch by batch. */
export interface TableOptions {
  /** Of a workbook; absent: chosen by whoever proposes a mapping, else the only one. */
  sheet?: string | undefined;
  /** Of a text; absent: detected. */
  delimiter?: string | undefined;
  /** Of a text; absent: detected. */
  encoding?: string | undefined;
}

export interface RowBatch {
  rows: readonly SourceRow[];
  /** How much of the table has been read with it, from 0 to 1. */
  read: number;
}

/** Rows in the order of the file, empty ones left out, some hundreds at a time. */
export interface RowBatches extends AsyncIterable<RowBatch> {
  /** Ends what reads them ahead: for who asked for rows and then does not come to take the first. */
  stop?(): Promise<void>;
}

export const batchRows = 1_000;
