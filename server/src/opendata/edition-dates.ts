import type { PrismaClient } from '@barometre/prisma';

export interface Dates {
  /** When it became public here. */
  issued: Date;
  /** When it, one of its projects or what is told of it last changed. */
  modified: Date;
}

/** The dates of editions, by their ids. */
export async function findDates(
  client: PrismaClient,
  editionIds: readonly number[],
): Promise<ReadonlyMap<number, Dates>> {
  const rows = await client.$queryRaw<(Dates & { id: number })[]>`
    select e.id, coalesce(e.published_at, e.created_at) as issued,
      greatest(e.updated_at, e.published_at,
        (select max(p.updated_at) from project p where p.edition_id = e.id),
        (select max(x.at) from erratum x where x.edition_id = e.id)) as modified
    from edition e
    where e.id = any(${[...editionIds]}::int[])`;
  return new Map(rows.map(({ id, issued, modified }) => [id, { issued, modified }]));
}

/** When a participant of these editions last changed; null where there is none. */
export async function findCitiesModified(
  client: PrismaClient,
  editionIds: readonly number[],
): Promise<Date | null> {
  const [row] = await client.$queryRaw<{ modified: Date | null }[]>`
    select max(c.updated_at) as modified from city c
    where c.id in (select pa.city_id from participation pa where pa.edition_id = any(${[...editionIds]}::int[]))`;
  return row?.modified ?? null;
}
