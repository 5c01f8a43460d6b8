import { Prisma } from '@barometre/prisma';

/**
 * An edition's id as it stands in the text, for lists: which plan is good depends on how large the edition is, and not on what else is
 * asked. So each edition has plans of its own, and they are kept. There are few editions.
 */
export const editionSql = (id: number): Prisma.Sql => Prisma.raw(String(Math.trunc(id)));

/**
 * Whether a number is one of some ids. A few stand in the text one by one: of a list PostgreSQL knows only when it is given how long it is,
 * and where a plan for all lists looks worse than that for this one, it makes a new one for each statement. That takes longer than to read
 * what is kept.
 *
 * @param mostApart more than so many would make too many texts
 */
export function oneOfSql(value: Prisma.Sql, ids: readonly number[], mostApart = 8): Prisma.Sql {
  if (ids.length === 0 || ids.length > mostApart) return Prisma.sql`${value} = any(${[...ids]}::int[])`;
  return ids.length === 1
    ? Prisma.sql`${value} = ${ids[0]}`
    : Prisma.sql`${value} in (${Prisma.join([...ids])})`;
}

/** As `oneOfSql`, for the editions of a list. */
export const oneOfEditionsSql = (value: Prisma.Sql, ids: readonly number[]): Prisma.Sql => {
  const [only] = ids;
  return only !== undefined && ids.length === 1
    ? Prisma.sql`${value} = ${editionSql(only)}`
    : oneOfSql(value, ids);
};
