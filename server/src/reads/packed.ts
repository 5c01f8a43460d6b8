import { randomBytes } from 'node:crypto';
import { type PlainStatement, Prisma, type Read } from '@barometre/prisma';

/*
 * Rows as one text, their values one after the other with marks in between. To PostgreSQL that is half the work of writing them as JSON,
 * and this process takes no longer to write the JSON than to receive as many columns.
 */

/** Drawn by each process for itself and told to nobody else than its database: no text holds it, whoever writes texts to be misread. */
const mark = (first: string): string => first + randomBytes(4).toString('base64url');

/** Stands after each value. */
const separator = mark('\u0001');
/** Stands for a value that is not known. */
const unknown = mark('\u0002');
/** Stands where a list of rows ends. */
const listEnd = mark('\u0003');

// In statements they are the row `mark`, which `packRows` adds: as parameters where they stand they would be one for each value.

/**
 * Values side by side: with operators, since `concat_ws` goes over every byte of what it joins several times. In halves, which copies
 * a value as often as there are halves around it and not as often as there are values after it.
 */
function joinedSql(values: readonly Prisma.Sql[]): Prisma.Sql {
  const [first = Prisma.sql`''`] = values;
  if (values.length <= 1) return first;
  const half = values.length >> 1;
  return Prisma.sql`(${joinedSql(values.slice(0, half))} || mark.separator || ${joinedSql(values.slice(half))})`;
}

// A value that is null after all would take its row along unnoticed. In its place stands the end of a list, which fits nowhere.

/** Values of a row: texts and numbers. Each must be known: `orUnknownSql` for those that may not be. */
export const packedSql = (values: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`coalesce(${joinedSql(values)} || mark.separator, mark.list_end || mark.separator)`;

/** A text, or the mark for none. */
export const orUnknownSql = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(${text}, mark.unknown)`;

/** Of a SELECT of packed rows, as `text`, all of them: one value among others. */
export const packedListSql = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`coalesce((select string_agg(r.text, '') from (${rows}) r), '') || mark.list_end`;

/**
 * Of a row that may be missing the values, as one value among others.
 *
 * @param select makes a SELECT of one column
 */
export const packedRowSql = (
  values: readonly Prisma.Sql[],
  select: (column: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql =>
  orUnknownSql(
    Prisma.sql`(${select(Prisma.sql`coalesce(${joinedSql([Prisma.sql`''`, ...values])}, mark.list_end)`)})`,
  );

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
    const ends = this.#texts[this.#at] === listEnd;
    if (ends) this.#at += 1;
    return ends;
  }
}

/** A page's statement, whose column `text` is packed, with all rows packed in one. */
export const packRows = ({ text, values }: PlainStatement): PlainStatement => {
  const [first, second, third] = [1, 2, 3].map((number) => `$${values.length + number}::text`);
  return {
    text: `
    select string_agg(z.id || mark.separator || coalesce(z.key, mark.unknown) || mark.separator
      || coalesce(z.total::text, mark.unknown) || mark.separator || z.text, '') as packed
    from (select ${first} as separator, ${second} as unknown, ${third} as list_end) mark, lateral (${text}) z`,
    values: [...values, separator, unknown, listEnd],
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
