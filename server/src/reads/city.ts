import { Prisma, type Read } from '@barometre/prisma';
import { type CityRow, cityColumns } from './city-row.ts';
import { oneOfSql } from './one-of.ts';
import type { Selection } from './selection.ts';

/** What names one city. */
export type CityName = { id: number } | { slug: string } | { scheme: 'INSEE' | 'SIREN'; code: string };

/** The city with that name, former ones included, if it takes part in one of the editions. */
export async function findCity(
  read: Read,
  name: CityName,
  editionIds: readonly number[],
  selection: Selection,
): Promise<CityRow | null> {
  const [row] = await read<CityRow>(Prisma.sql`
    select ${cityColumns(selection)}
    from city c
    where ${nameSql(name)} and exists (
      select from participation pa where pa.city_id = c.id and ${oneOfSql(Prisma.sql`pa.edition_id`, editionIds)})`);
  return row ?? null;
}

/** The cities with these ids by name, wherever they take part. */
export const findCities = (read: Read, ids: readonly number[], selection: Selection): Promise<CityRow[]> =>
  read<CityRow>(Prisma.sql`
    select ${cityColumns(selection)} from city c where c.id = any(${[...ids]}::int[]) order by c.name_key, c.id`);

function nameSql(name: CityName): Prisma.Sql {
  if ('id' in name) return Prisma.sql`c.id = ${name.id}`;
  if ('slug' in name)
    return Prisma.sql`c.id = (select s.city_id from city_slug s where s.slug = ${name.slug})`;
  return Prisma.sql`c.id = (
    select i.city_id from city_identifier i where i.scheme = ${name.scheme}::"IdentifierScheme" and i.value = ${name.code})`;
}
