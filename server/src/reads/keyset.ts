import { Prisma } from '@barometre/prisma';

type Sql = Prisma.Sql;

/** One term of an ORDER BY. Nulls come last in either direction. */
export interface OrderTerm {
  /** Part of the cursor's signature, so that a cursor can't be used with another order. */
  name: string;
  expression: Sql;
  direction: 'ASC' | 'DESC';
  nullable: boolean;
  type: 'text' | 'number' | 'decimal' | 'timestamp';
  /** The row that the expression is of, where that is another one than the list's: a JOIN. */
  join?: Sql;
}

/** A row's place in a list: its values of the order's terms, and its id. */
export interface Position {
  values: readonly (string | number | null)[];
  id: number;
}

export interface PageRequest {
  /** How many rows, 1 to 100. */
  size: number;
  /** True for the last rows before the position, instead of the first after it. */
  backward: boolean;
  position: Position | undefined;
}

export interface Page<Row extends KeyRow = KeyRow> {
  /** In the list's order, whichever way the page was read. */
  rows: Row[];
  /** Whether there is more beyond the page, in the direction in which it was read. */
  more: boolean;
}

/** A row as the database gives it, with `keySql` as its key: the values of the order's terms, as the text of a JSON list. */
export interface KeyRow {
  id: number;
  /** Null where cursors are not asked for. */
  key: string | null;
}

/** Makes a page of the rows read for it: one more than it holds was asked for, to know whether there is more. */
export function pageOf<Row extends KeyRow>(
  found: readonly Row[],
  { size, backward }: PageRequest,
): Page<Row> {
  const rows = found.slice(0, size);
  return { rows: backward ? rows.reverse() : rows, more: found.length > size };
}

/** A row that also tells how long its whole list is, where that was asked for. */
export interface CountedRow extends KeyRow {
  total: number | null;
}

export interface CountedPage<Row extends KeyRow> extends Page<Row> {
  /** How long the whole list is, if it was counted: an empty page after a cursor does not tell. */
  total: number | undefined;
}

/** As `pageOf`, with the whole list's length that came with the rows. */
export function countedPageOf<Row extends CountedRow>(
  found: readonly Row[],
  page: PageRequest,
  counted: boolean,
): CountedPage<Row> {
  const empty = counted && page.position === undefined ? 0 : undefined;
  return { ...pageOf(found, page), total: found[0]?.total ?? empty };
}

/** How long a list is, beside each of its rows: counted once, in the statement that reads them. */
export const totalSql = (counted: boolean, list: Sql): Sql =>
  counted ? Prisma.sql`(select count(*)::int from ${list})` : Prisma.sql`null::int`;

/** So many rows are often asked for. */
const usualLimits: ReadonlySet<number> = new Set([1, 3, 5, 6, 10, 11, 20, 21, 24, 25, 26, 50, 51, 100, 101]);

/**
 * LIMIT for lists of cities, and of projects that are not filtered: the usual ones stand in the text, the others would make too many
 * texts. Without knowing how few rows are wanted PostgreSQL finds no plan for all values good enough, and makes a new one for each
 * statement, which takes as long as to read the page. An edition's filtered projects need that: the plan depends on what is found.
 */
export const plainLimitSql = (rows: number): Sql =>
  usualLimits.has(rows) ? Prisma.raw(`limit ${rows}`) : Prisma.sql`limit ${rows}`;

const casts = {
  text: Prisma.sql`::text`,
  number: Prisma.sql`::float8`,
  // An index of exact numbers is of no use to compare with others.
  decimal: Prisma.sql`::numeric`,
  timestamp: Prisma.sql`::timestamptz`,
};

/** The ORDER BY of a page. It always ends with the id: without a unique end, rows could repeat or get lost. */
export function orderBySql(terms: readonly OrderTerm[], id: Sql, backward: boolean): Sql {
  const parts = terms.map((term) => {
    const descending = (term.direction === 'DESC') !== backward;
    const direction = descending ? Prisma.sql`desc` : Prisma.sql`asc`;
    // Where there are no nulls, saying where they come would only keep an index from being read the other way round.
    const nulls = backward ? Prisma.sql` nulls first` : Prisma.sql` nulls last`;
    return Prisma.sql`${comparable(term)} ${direction}${term.nullable ? nulls : Prisma.empty}`;
  });
  return Prisma.join([...parts, Prisma.sql`${id} ${backward ? Prisma.sql`desc` : Prisma.sql`asc`}`], ', ');
}

/** What the terms of an order are read from beside the list's rows. */
export function joinsSql(terms: readonly OrderTerm[]): Sql {
  const joins = new Map(terms.map(({ name, join }) => [name, join ?? Prisma.empty]));
  return joins.size === 0 ? Prisma.empty : Prisma.join([...joins.values()], ' ');
}

/** The condition that a row comes after the position (before it, when going backward). */
export function afterPositionSql(terms: readonly OrderTerm[], id: Sql, page: PageRequest): Sql {
  const { position, backward } = page;
  if (position === undefined) return Prisma.sql`true`;
  const after = Prisma.sql`(${Prisma.join(rangesSql(terms, id, position, backward), ' or ')})`;
  const [first] = terms;
  const value = position.values[0] ?? null;
  if (first === undefined || first.nullable || value === null) return after;
  // Follows from the rest, but an index can begin by it.
  const operator = (first.direction === 'ASC') !== backward ? Prisma.sql`>=` : Prisma.sql`<=`;
  return Prisma.sql`${comparable(first)} ${operator} ${value}${casts[first.type]} and ${after}`;
}

/**
 * The same condition in parts, of which a row fulfils one at most: it is equal up to some term and beyond in that one. By each of
 * them an index finds where to begin; by all together it would have to come across all that lies before the position.
 */
export function rangesSql(
  terms: readonly OrderTerm[],
  id: Sql,
  position: Position,
  backward: boolean,
): Sql[] {
  const equal = terms.map((term, index) => equalSql(term, position.values[index] ?? null));
  const ranges = terms.flatMap((term, index) =>
    beyondSql(term, position.values[index] ?? null, backward).map((beyond) => [
      ...equal.slice(0, index),
      beyond,
    ]),
  );
  const sameButId = backward ? Prisma.sql`${id} < ${position.id}` : Prisma.sql`${id} > ${position.id}`;
  return [...ranges, [...equal, sameButId]].map((parts) => Prisma.sql`(${Prisma.join(parts, ' and ')})`);
}

/** The values of a row that its cursor needs, as one JSON text. @param keyed whether cursors are asked for at all */
export function keySql(terms: readonly OrderTerm[], keyed = true): Sql {
  if (!keyed) return Prisma.sql`null::text`;
  if (terms.length === 0) return Prisma.sql`'[]'`;
  return Prisma.sql`json_build_array(${Prisma.join(terms.map((term) => term.expression))})::text`;
}

const equalSql = (term: OrderTerm, value: string | number | null): Sql =>
  value === null
    ? Prisma.sql`${term.expression} is null`
    : Prisma.sql`${comparable(term)} = ${value}${casts[term.type]}`;

/** The ways in which a value can be beyond another: at most past it, or unknown. */
function beyondSql(term: OrderTerm, value: string | number | null, backward: boolean): Sql[] {
  const { expression, nullable } = term;
  if (value === null) return backward ? [Prisma.sql`${expression} is not null`] : [];
  const greater = (term.direction === 'ASC') !== backward;
  const operator = greater ? Prisma.sql`>` : Prisma.sql`<`;
  const past = Prisma.sql`${comparable(term)} ${operator} ${value}${casts[term.type]}`;
  return nullable && !backward ? [past, Prisma.sql`${expression} is null`] : [past];
}

/** Text compares byte by byte, so that every database has the same order. */
function comparable(term: OrderTerm): Sql {
  return term.type === 'text' ? Prisma.sql`${term.expression} collate "C"` : term.expression;
}
