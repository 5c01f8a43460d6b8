import { Prisma } from '@barometre/prisma';

/**
 * An edition's id as it stands in the text, for lists: which plan is good depends on how large the edition is, and not on what else is
 * asked. So each edition has plans of its own, and they are kept. There are few editions.
 */
export const editionSql = (id: number): Prisma.Sql => Prisma.raw(String(Math.trunc(id)));

/** More than these make too many texts. */
const mostApart = 8;

/**
 * Whether a number is one of some ids. A few stand in the text one by one: of a list PostgreSQL knows only when it is given how long it is,
 * and where a plan for all lists looks worse than that for this one, it makes a new one for each statement. That takes longer than to read
 * what is kept.
 */
export function oneOfSql(value: Prisma.Sql, ids: readonly number[]): Prisma.Sql {
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) return Prisma.sql`${value} = ${id}`;
  return id === undefined || ids.length > mostApart
    ? Prisma.sql`${value} = any(${[...ids]}::int[])`
    : Prisma.sql`${value} in (${Prisma.join([...ids])})`;
}

/** As `oneOfSql`, for the editions of a list. */
export const oneOfEditionsSql = (value: Prisma.Sql, ids: readonly number[]): Prisma.Sql => {
  const [id, ...others] = ids;
  return id !== undefined && others.length === 0
    ? Prisma.sql`${value} = ${editionSql(id)}`
    : oneOfSql(value, ids);
};
