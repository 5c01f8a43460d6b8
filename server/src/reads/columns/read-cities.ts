import { Prisma, type Sql } from '@barometre/prisma';
import type { CityFacts } from './city-table.ts';
import { projectBytesSql, secondaryThemesSql } from './project-bytes.ts';

/** A city with its projects in an edition. */
export interface CityProjects {
  facts: CityFacts;
  /** See `project-bytes.ts`. */
  projects: Uint8Array;
}

/** The cities that take part in an edition. */
export async function readParticipants(sql: Sql, editionId: number): Promise<number[]> {
  const rows = await sql.query<{ id: number }>(
    'select city_id as id from participation where edition_id = $1 order by city_id',
    [editionId],
  );
  return rows.map(({ id }) => id);
}

/** Some cities with their projects in an edition, as of one moment; a city that there is no more without any. */
export async function readCities(
  sql: Sql,
  editionId: number,
  cityIds: readonly number[],
): Promise<CityProjects[]> {
  const { text, values } = Prisma.sql`
    select c.id, c.name_key as "nameKey",
      exists (select from participation pa where pa.city_id = c.id and pa.edition_id = ${editionId}) as "takesPart",
      c.department_code as "departmentCode", c.region_code as "regionCode", c.population,
      array(select s.slug from city_slug s where s.city_id = c.id) as slugs,
      coalesce((
        select ${projectBytesSql} from project p ${secondaryThemesSql}
        where p.city_id = c.id and p.edition_id = ${editionId}), ''::bytea) as projects
    from city c where c.id = any(${[...cityIds]}::int[])`;
  const rows = await sql.query<CityFacts & { projects: Uint8Array }>(text, values);
  const found = rows.map(({ projects, ...facts }) => ({ facts, projects }));
  const known = new Set(found.map(({ facts }) => facts.id));
  const gone = cityIds.filter((id) => !known.has(id)).map(goneCity);
  return [...found, ...gone];
}

const goneCity = (id: number): CityProjects => ({
  facts: {
    id,
    takesPart: false,
    nameKey: '',
    departmentCode: null,
    regionCode: null,
    population: null,
    slugs: [],
  },
  projects: new Uint8Array(0),
});
