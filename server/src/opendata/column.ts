/** A value as NDJSON has it. */
export type Value = string | number | boolean | null | readonly string[];

export type InBothLanguages = Readonly<Record<'fr' | 'en', string>>;

/** What a Table Schema can say about the values of a column. */
export interface Constraints {
  required?: true;
  unique?: true;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
  /** As XML Schema has it: the whole cell must match. */
  pattern?: string;
}

/** A column of an exported table. Its name is a promise: another program reads it. */
export interface Column<Row> {
  name: string;
  /** A `list` is one cell in CSV, its items with "|" between them, and an array in NDJSON. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'list';
  format?: 'uri';
  title: InBothLanguages;
  description: InBothLanguages;
  constraints?: Constraints;
  value: (row: Row) => Value;
}

/** A table that is exported, whatever the format. */
export interface Table<Row> {
  name: string;
  title: InBothLanguages;
  description: InBothLanguages;
  /** The columns that tell its rows apart. */
  primaryKey: readonly string[];
  columns: readonly Column<Row>[];
}
