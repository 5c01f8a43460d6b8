import { randomBytes } from 'node:crypto';
import { type PlainStatement, Prisma, type Read } from '@barometre/prisma';

/*
 * Rows as one text, their values one after the other with marks in between. To PostgreSQL that is two fifths less work than writing them
 * as JSON, and this process takes no longer to write the JSON than to receive as many columns.
 */

/** Drawn by each process for itself and told to nobody else than its database: no text holds it, whoever writes texts to be misread. */
const mark = (first: string): string => first + randomBytes(4).toString('base64url');

/** Stands after each value. */
const separator = mark('\u0001');
/** Stands for a value that is not known. */
const unknown = mark('\u0002');
/** Stands where a list of rows ends. */
const end = mark('\u0003');

/** A function of PostgreSQL's takes a hundred arguments. */
const mostTogether = 90;

/** Values side by side. */
function joinedSql(values: readonly Prisma.Sql[]): Prisma.Sql {
  if (values.length <= mostTogether)
    return Prisma.sql`concat_ws(${separator}::text, ${Prisma.join([...values])})`;
  const parts: Prisma.Sql[] = [];
  for (let at = 0; at < values.length; at += mostTogether)
    parts.push(joinedSql(values.slice(at, at + mostTogether)));
  return joinedSql(parts);
}

/** Values of a row. Each must be known: `orUnknownSql` for those that may not be. */
export const packedSql = (values: readonly Prisma.Sql[]): Prisma.Sql =>
  joinedSql([...values, Prisma.sql`''`]);

/** A text, or the mark for none. */
export const orUnknownSql = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(${text}, ${unknown})`;

/** Of a SELECT of packed rows, as `text`, all of them: one value among others. */
export const packedListSql = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`concat((select string_agg(r.text, '') from (${rows}) r), ${end}::text)`;

/**
 * Of a row that may be missing the values, as one value among others.
 *
 * @param select makes a SELECT of one column
 */
export const packedRowSql = (
  values: readonly Prisma.Sql[],
  select: (column: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql => orUnknownSql(Prisma.sql`(${select(joinedSql([Prisma.sql`''`, ...values]))})`);

/** Values that do not come out even: a mistake of ours, such as one that may be null and was said to be known. */
export class UnevenValues extends Error {}

/** Values as they come, one after the other. */
export class PackedValues {
  readonly #texts: readonly string[];
  #at = 0;

  constructor(packed: string) {
    this.#texts = packed.split(separator);
  }

  /** Whether all were taken. */
  get done(): boolean {
    return this.#at >= this.#texts.length - 1;
  }

  next(): string {
    if (this.done) throw new UnevenValues('there are fewer values than were asked for');
    const text = this.#texts[this.#at] ?? '';
    this.#at += 1;
    return text;
  }

  nextOrNull(): string | null {
    const text = this.next();
    return text === unknown ? null : text;
  }

  /** Whether a list has no further row. */
  ends(): boolean {
    const ends = this.#texts[this.#at] === end;
    if (ends) this.#at += 1;
    return ends;
  }
}

/** A page's statement, whose column `text` is packed, with all rows packed in one. */
export const packRows = ({ text, values }: PlainStatement): PlainStatement => {
  const [mark, none] = [`$${values.length + 1}::text`, `$${values.length + 2}::text`];
  return {
    text: `select string_agg(concat_ws(${mark}, z.id, coalesce(z.key, ${none}), coalesce(z.total::text, ${none}), z.text), '') as packed from (${text}) z`,
    values: [...values, separator, unknown],
  };
};

/**
 * Reads what `packRows` made of a statement as that statement itself would be read.
 *
 * @param write makes a row's text of its values
 */
export const unpacking = (read: Read, write: (values: PackedValues) => string): Read =>
  async function readPacked<Row extends object>(statement: PlainStatement) {
    const [row] = await read<{ packed: string | null }>(statement);
    const values = new PackedValues(row?.packed ?? '');
    const rows: object[] = [];
    while (!values.done) {
      const id = Number(values.next());
      if (!Number.isInteger(id)) throw new UnevenValues('a row begins where none should');
      const key = values.nextOrNull();
      const total = values.nextOrNull();
      rows.push({ id, key, total: total === null ? null : Number(total), text: write(values) });
    }
    return rows as Row[];
  };
