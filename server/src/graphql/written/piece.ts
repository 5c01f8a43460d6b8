import { Prisma } from '@barometre/prisma';
import type { AskedField } from '../../reads/asked-field.ts';
import {
  orUnknownSql,
  type PackedValues,
  packedListSql,
  packedRowSql,
  packedSql,
} from '../../reads/packed.ts';

/** A piece of an answer: which values it takes from the database, and how they are written as JSON. */
export interface Piece {
  values: readonly Prisma.Sql[];
  /** Takes as many values as it has. */
  write(values: PackedValues): string;
}

type Write = (text: string) => string;

const known = (value: Prisma.Sql, write: Write): Piece => ({
  values: [value],
  write: (values) => write(values.next()),
});

const perhaps = (text: Prisma.Sql, write: Write): Piece => ({
  values: [orUnknownSql(text)],
  write: (values) => {
    const value = values.nextOrNull();
    return value === null ? 'null' : write(value);
  },
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const special = /["\\\u0000-\u001f]/;

/** As JSON.stringify, which takes longer for most texts. No database stores the halves of pairs that it looks for too. */
const quoted: Write = (text) => (special.test(text) ? JSON.stringify(text) : `"${text}"`);
const inQuotes: Write = (code) => `"${code}"`;
const asItIs: Write = (text) => text;

export const text = (value: Prisma.Sql): Piece => known(value, quoted);
export const textOrNull = (value: Prisma.Sql): Piece => perhaps(value, quoted);
/** What needs no more than quotes: a name of ours, a day, a moment. */
export const code = (value: Prisma.Sql): Piece => known(value, inQuotes);
export const codeOrNull = (value: Prisma.Sql): Piece => perhaps(value, inQuotes);
/** A number. */
export const plain = (value: Prisma.Sql): Piece => known(value, asItIs);
export const plainOrNull = (value: Prisma.Sql): Piece => perhaps(Prisma.sql`${value}::text`, asItIs);
/** A list of texts. */
export const texts = (value: Prisma.Sql): Piece => known(Prisma.sql`to_json(${value})`, asItIs);
/** What this process writes of an id. */
export const ofId = (id: Prisma.Sql, write: Write): Piece => known(id, write);

export const constant = (value: string): Piece => {
  const written = JSON.stringify(value);
  return { values: [], write: () => written };
};

/** An object, with its fields in the order in which they are asked for. */
function object(fields: readonly (Piece & { key: string })[]): Piece {
  const members = fields.map(({ key, write }, index) => ({
    name: `${index === 0 ? '' : ','}"${key}":`,
    write,
  }));
  return {
    values: fields.flatMap(({ values }) => values),
    write: (values) => {
      let written = '{';
      for (const { name, write } of members) written += name + write(values);
      return `${written}}`;
    },
  };
}

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
export const objectOf = (piece: Piece, select: (column: Prisma.Sql) => Prisma.Sql): Piece => ({
  values: [packedRowSql(piece.values, select)],
  write: (values) => (values.nextOrNull() === null ? 'null' : piece.write(values)),
});

/** A list of objects of another table. @param select makes a SELECT of one column of its rows */
export const listOf = (piece: Piece, select: (column: Prisma.Sql) => Prisma.Sql): Piece => {
  const { values, write } = inRow(piece);
  return {
    values: [packedListSql(select(Prisma.sql`${packedSql(values)} as text`))],
    write: (packed) => {
      let written = '';
      while (!packed.ends()) written += (written === '' ? '' : ',') + write(packed);
      return `[${written}]`;
    },
  };
};

/** An object that takes no value takes one for its row, so that it is known to be there. */
const inRow = (piece: Piece): Piece =>
  piece.values.length > 0
    ? piece
    : {
        values: [Prisma.sql`''`],
        write: (values) => {
          values.next();
          return piece.write(values);
        },
      };

/** A row of a page: a column, and how it is written. */
export const rowOf = (piece: Piece): { column: Prisma.Sql; write: Piece['write'] } => {
  const { values, write } = inRow(piece);
  return { column: packedSql(values), write };
};
