import { Prisma, type Read } from '@barometre/prisma';
import { type Counts, countsOf, objectives, statuses, type TallyRow } from '../statistics/counts.ts';
import { cityTalliesSql, isKept, keptCountsOfEditions } from './kept-totals.ts';
import { type ProjectCut, projectCutSql } from './project-cut.ts';

const list = (columns: readonly Prisma.Sql[]) => Prisma.sql`array[${Prisma.join([...columns])}]::int[]`;

/** What is counted of a group of `project p`, in the order in which `countsOf` names it. */
const tallyColumns = Prisma.sql`
  p.theme_id as "themeId",
  count(*)::int as projects,
  count(distinct p.city_id)::int as cities,
  ${list(objectives.map((name) => Prisma.sql`count(*) filter (where ${name}::"Objective" = any(p.objectives))`))} as objectives,
  ${list(statuses.map((name) => Prisma.sql`count(*) filter (where p.status = ${name}::"ProjectStatus")`))} as statuses,
  array[count(p.maturity_realisation), count(p.maturity_partnerships),
    count(p.maturity_budget), count(p.maturity_measurement)]::int[] as assessed,
  array[coalesce(sum(p.maturity_realisation), 0), coalesce(sum(p.maturity_partnerships), 0),
    coalesce(sum(p.maturity_budget), 0), coalesce(sum(p.maturity_measurement), 0)]::int[] as sums`;

type EditionTally = TallyRow & { editionId: number };

/** Counts the same cut of many editions, in one statement; the results are in the order of the editions. */
export async function countEditions(
  read: Read,
  editionIds: readonly number[],
  cut: ProjectCut,
): Promise<Counts[]> {
  if (isKept(cut)) return keptCountsOfEditions(read, editionIds, cut);
  const rows = await read<EditionTally>(Prisma.sql`
    select p.edition_id as "editionId", ${tallyColumns}
    from project p
    where p.edition_id = any(${[...editionIds]}::int[]) and ${projectCutSql(cut)}
    group by grouping sets ((p.edition_id, p.theme_id), (p.edition_id))`);
  const byEdition = Map.groupBy(rows, (row) => row.editionId);
  return editionIds.map((editionId) => countsOf(byEdition.get(editionId) ?? []));
}

/** A city in an edition. */
export interface CityInEdition {
  cityId: number;
  editionId: number;
}

/** Counts many cities, each in an edition, in one statement; the results are in the order of the pairs. */
export async function countCities(read: Read, pairs: readonly CityInEdition[]): Promise<Counts[]> {
  const rows = await read<TallyRow & CityInEdition>(cityTalliesSql(pairs));
  const byPair = Map.groupBy(rows, (row) => pairKey(row));
  return pairs.map((pair) => countsOf(byPair.get(pairKey(pair)) ?? []));
}

export const pairKey = (pair: CityInEdition): string => `${pair.cityId}:${pair.editionId}`;
