import type { CsvRow } from './download.ts';

export interface SchemaField {
  name: string;
  type: string;
  format?: string;
  title?: string;
  description?: string;
  translations?: { en?: { title?: string; description?: string } };
  constraints?: {
    required?: boolean;
    unique?: boolean;
    minimum?: number;
    maximum?: number;
    enum?: string[];
    pattern?: string;
  };
}

export interface TableSchema {
  $schema: string;
  fields: SchemaField[];
  missingValues: string[];
  primaryKey: string[];
}

/** Texts that are values of each type, by the standard's own definitions. */
const types: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text) => /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text),
  boolean: (text) => ['true', 'false'].includes(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  datetime: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
};

/** What is wrong with rows by their schema, as sentences. */
export function schemaProblems(schema: TableSchema, rows: readonly CsvRow[]): string[] {
  const problems = schema.fields.flatMap((field) =>
    rows.flatMap((row, index) =>
      cellProblems(field, row[field.name], schema).map(
        (problem) => `row ${index + 1}, ${field.name}: ${problem}`,
      ),
    ),
  );
  const unique = [schema.primaryKey, ...schema.fields.filter(isUnique).map(({ name }) => [name])];
  for (const key of unique) {
    const keys = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
    if (new Set(keys).size < keys.length) problems.push(`${key.join(', ')}: not unique`);
  }
  return problems;
}

const isUnique = ({ constraints }: SchemaField): boolean => constraints?.unique === true;

function cellProblems(
  { type, format, constraints = {} }: SchemaField,
  text: string | undefined,
  { missingValues }: TableSchema,
): string[] {
  if (text === undefined) return ['no such column'];
  if (missingValues.includes(text)) return constraints.required ? ['missing'] : [];
  const problems: string[] = [];
  if (types[type]?.(text) !== true) problems.push(`${text} is no ${type}`);
  if (format === 'uri' && !URL.canParse(text)) problems.push(`${text} is no address`);
  if (constraints.minimum !== undefined && !(Number(text) >= constraints.minimum))
    problems.push(`${text} is too small`);
  if (constraints.maximum !== undefined && !(Number(text) <= constraints.maximum))
    problems.push(`${text} is too large`);
  if (constraints.enum !== undefined && !constraints.enum.includes(text))
    problems.push(`${text} is none of the values`);
  if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(text)) {
    problems.push(`${text} does not match`);
  }
  return problems;
}
