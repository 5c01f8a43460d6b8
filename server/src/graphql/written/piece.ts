import { Prisma } from '@barometre/prisma';
import type { AskedField } from '../../reads/asked-field.ts';
import {
  orUnknownSql,
  type PackedValues,
  packedListSql,
  packedRowSql,
  packedSql,
} from '../../reads/packed.ts';

/** Writes what it takes. */
export type Write = (values: PackedValues) => string;

/** A piece of an answer: which values it takes from the database, and how they are written as JSON. */
export interface Piece {
  values: readonly Prisma.Sql[];
  /** Texts that are always the same, and between them what takes values, as many in all as there are. */
  parts: readonly (string | Write)[];
}

/** Writes parts one after the other. Texts that meet are one: each that is added on its own is to be copied in the end. */
function writing(parts: Piece['parts']): Write {
  let first = '';
  const steps: { write: Write; after: string }[] = [];
  for (const part of parts) {
    const last = steps.at(-1);
    if (typeof part !== 'string') steps.push({ write: part, after: '' });
    else if (last === undefined) first += part;
    else last.after += part;
  }
  return (values) => {
    let written = first;
    for (const { write, after } of steps) written += write(values) + after;
    return written;
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const special = /["\\\u0000-\u001f]/;

/**
 * What stands between quotes: by JSON.stringify only where it must be, since it takes longer. No database stores the halves of pairs
 * that it looks for too.
 */
const escaped = (text: string): string => (special.test(text) ? JSON.stringify(text).slice(1, -1) : text);

const next: Write = (values) => values.next();

const perhaps = (value: Prisma.Sql, write: (text: string) => string): Piece => ({
  values: [orUnknownSql(value)],
  parts: [
    (values) => {
      const text = values.nextOrNull();
      return text === null ? 'null' : write(text);
    },
  ],
});

export const text = (value: Prisma.Sql): Piece => ({
  values: [value],
  parts: ['"', (values) => escaped(values.next()), '"'],
});
export const textOrNull = (value: Prisma.Sql): Piece => perhaps(value, (known) => `"${escaped(known)}"`);
/** What needs no more than quotes: a name of ours, a day, a moment. */
export const code = (value: Prisma.Sql): Piece => ({ values: [value], parts: ['"', next, '"'] });
export const codeOrNull = (value: Prisma.Sql): Piece => perhaps(value, (known) => `"${known}"`);
/** A number. */
export const plain = (value: Prisma.Sql): Piece => ({ values: [value], parts: [next] });
export const plainOrNull = (value: Prisma.Sql): Piece =>
  perhaps(Prisma.sql`${value}::text`, (known) => known);
/** A list of texts. */
export const texts = (value: Prisma.Sql): Piece => plain(Prisma.sql`to_json(${value})::text`);
/** What this process writes of an id. */
export const ofId = (id: Prisma.Sql, write: (id: string) => string): Piece => ({
  values: [id],
  parts: [(values) => write(values.next())],
});

export const constant = (value: string): Piece => ({ values: [], parts: [JSON.stringify(value)] });

/** An object, with its fields in the order in which they are asked for. */
const object = (fields: readonly (Piece & { key: string })[]): Piece => ({
  values: fields.flatMap(({ values }) => values),
  parts: [
    '{',
    ...fields.flatMap(({ key, parts }, index) => [`${index === 0 ? '' : ','}"${key}":`, ...parts]),
    '}',
  ],
});

/** How each field of a type is written. */
export type WrittenFields<Others = null> = Readonly<
  Record<string, (asked: AskedField, others: Others) => Piece | undefined>
>;

/**
 * What is asked of an object of a type.
 *
 * @param others writes what stands elsewhere than in the object's own row
 */
export const pieceOf = <Others>(
  written: WrittenFields<Others>,
  fields: readonly AskedField[],
  others: Others,
): Piece =>
  object(
    fields.flatMap((field) => {
      const piece = written[field.field]?.(field, others);
      return piece === undefined ? [] : [{ key: field.key, ...piece }];
    }),
  );

/** An object of another table; null where there is none. @param select makes a SELECT of one column of its row */
export function objectOf({ values, parts }: Piece, select: (column: Prisma.Sql) => Prisma.Sql): Piece {
  const write = writing(parts);
  return {
    values: [packedRowSql(values, select)],
    parts: [(packed) => (packed.nextOrNull() === null ? 'null' : write(packed))],
  };
}

/** A list of objects of another table. @param select makes a SELECT of one column of its rows */
export function listOf(piece: Piece, select: (column: Prisma.Sql) => Prisma.Sql): Piece {
  const { column, write } = rowOf(piece);
  const rows: Write = (packed) => {
    let written = '';
    while (!packed.ends()) written += (written === '' ? '' : ',') + write(packed);
    return written;
  };
  return { values: [packedListSql(select(Prisma.sql`${column} as text`))], parts: ['[', rows, ']'] };
}

/** A row of a list: a column, and how it is written. */
export function rowOf({ values, parts }: Piece): { column: Prisma.Sql; write: Write } {
  if (values.length > 0) return { column: packedSql(values), write: writing(parts) };
  // An object that takes no value takes one for its row, so that it is known to be there.
  const taken: Write = (packed) => {
    packed.next();
    return '';
  };
  return { column: packedSql([Prisma.sql`''`]), write: writing([taken, ...parts]) };
}
