import { Prisma, type Read, type Sql } from '@barometre/prisma';
import { type Counts, countsOf, objectives, statuses, type TallyRow } from '../statistics/counts.ts';
import { oneOfSql } from './one-of.ts';
import type { CityInEdition } from './project-counts.ts';
import { cityConditions, type ProjectCut } from './project-cut.ts';

/**
 * The numbers that the database keeps, in `project_total t`: of an edition, its themes, its cities and their themes, where an id
 * of 0 stands for all. Reading them costs the same however many projects there are.
 */

/** Whether they tell the counts of a cut: one that speaks of cities, places and primary themes alone. */
export const isKept = ({ ids, anyThemeIds, objectives, statuses, search }: ProjectCut): boolean =>
  [ids, anyThemeIds, objectives, statuses, search].every((part) => part === undefined);

const axes = ['realisation', 'partnerships', 'budget', 'measurement'];

/**
 * The columns of a tally, in the order in which `countsOf` names them; each as it is, or made a sum of several rows. The lists are
 * those of all themes together: nobody asks them of one, and the driver reads a list character by character.
 */
function tallyColumns(of: (column: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const list = (prefix: string, names: readonly string[]) => {
    const columns = names.map((name) => of(column(`${prefix}_${name.toLowerCase()}`)));
    return Prisma.sql`case when coalesce(t.theme_id, 0) = 0 then array[${Prisma.join(columns)}]::int[] end`;
  };
  return Prisma.sql`${of(column('projects'))}::int as projects,
    ${list('objective', objectives)} as objectives, ${list('status', statuses)} as statuses,
    ${list('assessed', axes)} as assessed, ${list('sum', axes)} as sums`;
}

const column = (name: string) => Prisma.raw(`t.${name}`);

const oneRow = tallyColumns((value) => value);
const severalRows = tallyColumns((value) => Prisma.sql`sum(${value})`);

type EditionTally = TallyRow & { editionId: number };

/** As `countEditions`, for a cut that is kept. */
export async function keptCountsOfEditions(
  read: Read,
  editionIds: readonly number[],
  cut: ProjectCut,
): Promise<Counts[]> {
  const rows = await read<EditionTally>(editionTalliesSql(editionIds, cut));
  const byEdition = Map.groupBy(rows, (row) => row.editionId);
  return editionIds.map((editionId) => countsOf(byEdition.get(editionId) ?? []));
}

/** Those of a whole edition within a transaction: what it has just written included. */
export async function keptCountsWithin(sql: Sql, editionId: number): Promise<Counts> {
  const { text, values } = editionTalliesSql([editionId], {});
  return countsOf(await sql.query<EditionTally>(text, values));
}

function editionTalliesSql(editionIds: readonly number[], cut: ProjectCut): Prisma.Sql {
  const editions = oneOfSql(Prisma.sql`t.edition_id`, editionIds);
  const cities = cityConditions(cut, Prisma.sql`t.city_id`);
  if (cut.themeIds !== undefined) return themeTalliesSql(editions, cut.themeIds, cities);
  const theme = Prisma.sql`t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId"`;
  if (cities.length === 0) {
    return Prisma.sql`
    select ${theme}, t.cities, ${oneRow} from project_total t where ${editions} and t.city_id = 0`;
  }
  return Prisma.sql`
    select ${theme}, sum(t.cities)::int as cities, ${severalRows}
    from project_total t where ${editions} and t.city_id > 0 and ${Prisma.join(cities, ' and ')}
    group by t.edition_id, t.theme_id`;
}

/** Of some themes there is no row for all together. A city that has several of them is to be counted once. */
function themeTalliesSql(
  editions: Prisma.Sql,
  themeIds: readonly number[],
  cities: readonly Prisma.Sql[],
): Prisma.Sql {
  const byCity = cities.length > 0 || themeIds.length > 1;
  const owner = byCity ? Prisma.sql`t.city_id > 0` : Prisma.sql`t.city_id = 0`;
  const cityCount = byCity ? Prisma.sql`count(distinct t.city_id)` : Prisma.sql`sum(t.cities)`;
  return Prisma.sql`
    select t.edition_id as "editionId", t.theme_id as "themeId", ${cityCount}::int as cities, ${severalRows}
    from project_total t
    where ${Prisma.join([editions, owner, themeCondition(themeIds), ...cities], ' and ')}
    group by grouping sets ((t.edition_id, t.theme_id), (t.edition_id))`;
}

/** The tallies of cities, each in an edition. */
export function cityTalliesSql(pairs: readonly CityInEdition[]): Prisma.Sql {
  const [only, ...others] = pairs;
  const cityIds = pairs.map(({ cityId }) => cityId);
  const editionIds = pairs.map(({ editionId }) => editionId);
  // As for `oneOfSql`: of one pair there is a plan for all.
  const rows =
    only !== undefined && others.length === 0
      ? Prisma.sql`project_total t where t.city_id = ${only.cityId} and t.edition_id = ${only.editionId}`
      : Prisma.sql`unnest(${cityIds}::int[], ${editionIds}::int[]) as pair (city_id, edition_id)
        join project_total t on t.city_id = pair.city_id and t.edition_id = pair.edition_id`;
  return Prisma.sql`
    select t.city_id as "cityId", t.edition_id as "editionId", nullif(t.theme_id, 0) as "themeId", t.cities, ${oneRow}
    from ${rows}`;
}

/** Themes are asked for in any number: each would be a text of its own. */
const themeCondition = (themeIds: readonly number[] | undefined): Prisma.Sql =>
  themeIds === undefined
    ? Prisma.sql`t.theme_id = 0`
    : oneOfSql(Prisma.sql`t.theme_id`, [...new Set(themeIds)], 1);

/** How many projects an edition has in a kept cut, as a subquery. */
export function keptTotalSql(editionId: number, cut: ProjectCut): Prisma.Sql {
  const cities = cityConditions(cut, Prisma.sql`t.city_id`);
  const owner = cities.length === 0 ? Prisma.sql`t.city_id = 0` : Prisma.sql`t.city_id > 0`;
  return sumSql([Prisma.sql`t.edition_id = ${editionId}`, owner, themeCondition(cut.themeIds), ...cities]);
}

/** How many projects a city has in an edition in a kept cut, as a subquery. */
export const keptTotalOfCitySql = (cityId: Prisma.Sql, editionId: Prisma.Sql, cut: ProjectCut): Prisma.Sql =>
  sumSql([
    Prisma.sql`t.edition_id = ${editionId} and t.city_id = ${cityId}`,
    themeCondition(cut.themeIds),
    ...cityConditions(cut, Prisma.sql`t.city_id`),
  ]);

/** How many cities take part in an edition, as a subquery. */
export const keptParticipantsSql = (editionId: number): Prisma.Sql => Prisma.sql`(
  select coalesce(sum(t.participants), 0)::int from project_total t
  where t.edition_id = ${editionId} and t.city_id = 0 and t.theme_id = 0)`;

const sumSql = (conditions: Prisma.Sql[]) =>
  Prisma.sql`(select coalesce(sum(t.projects), 0)::int from project_total t where ${Prisma.join(conditions, ' and ')})`;
