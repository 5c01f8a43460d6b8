import { Prisma, type Read } from '@barometre/prisma';

/** A city's place among those of an edition. */
export interface CityPlace {
  cityId: number;
  /** Competition rank, from 1. */
  rank: number;
  /** Its projects of the theme; without a theme all of them. */
  count: number;
  projectCount: number;
}

export interface RankedCities {
  places: CityPlace[];
  /** How many cities are ranked, and how many have too few projects for it. */
  rankedCount: number;
  unrankedCount: number;
}

export interface RankingCut {
  editionId: number;
  /** Null: by the number of projects. */
  themeId: number | null;
  /** The fewest projects a city must have for a share of them to be ranked. */
  minimum: number;
  first: number;
  /** A city whose place is wanted whatever it is. */
  cityId: number | null;
}

type Row = (CityPlace | { cityId: null }) & Omit<RankedCities, 'places'>;

/**
 * The first cities of an edition, and the one asked for, in one statement. Shares are compared as floats: equal ratios are
 * equal there (2 of 6 and 1 of 3), which they are not as decimals of a limited length.
 */
export async function rankCities(read: Read, cut: RankingCut): Promise<RankedCities> {
  const { editionId, themeId, minimum, first, cityId } = cut;
  const count = themeId === null ? Prisma.sql`t.projects` : Prisma.sql`coalesce(themed.projects, 0)`;
  const themed =
    themeId === null
      ? Prisma.empty
      : Prisma.sql`left join project_total themed
        on themed.edition_id = t.edition_id and themed.city_id = t.city_id and themed.theme_id = ${themeId}`;
  const measure = themeId === null ? Prisma.sql`count` : Prisma.sql`count::float8 / projects`;
  const enough = themeId === null ? 0 : minimum;
  const rows = await read<Row>(Prisma.sql`
    with counted as (
      select t.city_id, t.projects, ${count} as count
      from project_total t ${themed}
      where t.edition_id = ${editionId} and t.theme_id = 0 and t.city_id > 0
    ),
    ranked as (
      select city_id, projects, count, (rank() over (order by ${measure} desc))::int as rank
      from counted
      where projects >= ${enough}
    ),
    placed as (
      select ranked.*, row_number() over (order by rank, projects desc, c.name_key, c.id) as place
      from ranked
      join city c on c.id = ranked.city_id
      where rank <= ${first} or ranked.city_id = ${cityId}
    )
    select placed.city_id as "cityId", placed.rank, placed.count, placed.projects as "projectCount",
      totals.ranked as "rankedCount", totals.unranked as "unrankedCount"
    from (
      select (count(*) filter (where projects >= ${enough}))::int as ranked,
        (count(*) filter (where projects < ${enough}))::int as unranked
      from counted
    ) totals
    left join placed on place <= ${first} or placed.city_id = ${cityId}
    order by place`);
  return {
    // Where no city is ranked there is still a row, for the totals.
    places: rows
      .filter((row): row is Row & CityPlace => row.cityId !== null)
      .map(({ rankedCount: _ranked, unrankedCount: _unranked, ...place }) => place),
    rankedCount: rows[0]?.rankedCount ?? 0,
    unrankedCount: rows[0]?.unrankedCount ?? 0,
  };
}
