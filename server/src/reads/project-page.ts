import { Prisma, type PrismaClient } from '@barometre/prisma';
import {
  afterPositionSql,
  type KeyRow,
  keySql,
  type OrderTerm,
  orderBySql,
  type Page,
  type PageRequest,
  pageOf,
} from './keyset.ts';
import { type CityInEdition, pairKey } from './project-counts.ts';
import { type ProjectCut, projectCutSql } from './project-cut.ts';

const id = Prisma.sql`p.id`;

/** What projects can be ordered by. */
export const projectOrderColumns = {
  TITLE: { expression: Prisma.sql`p.title_key`, nullable: false, type: 'text' },
  CITY: {
    expression: Prisma.sql`(select c.name_key from city c where c.id = p.city_id)`,
    nullable: false,
    type: 'text',
  },
  MATURITY: { expression: Prisma.sql`p.maturity_score`, nullable: true, type: 'number' },
  BUDGET_PLANNED: { expression: Prisma.sql`p.budget_planned`, nullable: true, type: 'number' },
  UPDATED_AT: { expression: Prisma.sql`p.updated_at`, nullable: false, type: 'timestamp' },
} as const satisfies Record<string, Omit<OrderTerm, 'name' | 'direction'>>;

export interface ProjectPageQuery {
  cut: ProjectCut;
  order: readonly OrderTerm[];
  page: PageRequest;
}

/** One page of an edition's projects. */
export async function findProjectPage(
  client: PrismaClient,
  editionId: number,
  query: ProjectPageQuery,
): Promise<Page> {
  const rows = await client.$queryRaw<KeyRow[]>`
    select p.id, ${keySql(query.order)} as key
    from project p
    where ${pageConditionsSql(Prisma.sql`p.edition_id = ${editionId}`, query)}
    order by ${orderBySql(query.order, id, query.page.backward)}
    limit ${query.page.size + 1}`;
  return pageOf(rows, query.page);
}

/** A page for each of many cities, in one statement that reads no more than the pages hold. */
export async function findProjectPages(
  client: PrismaClient,
  pairs: readonly CityInEdition[],
  query: ProjectPageQuery,
): Promise<Page[]> {
  const owned = Prisma.sql`p.city_id = pair.city_id and p.edition_id = pair.edition_id`;
  const rows = await client.$queryRaw<(KeyRow & CityInEdition)[]>`
    select pair.city_id as "cityId", pair.edition_id as "editionId", page.id, page.key
    from ${pairsSql(pairs)}
    cross join lateral (
      select p.id, ${keySql(query.order)} as key, row_number() over (order by ${orderBySql(query.order, id, query.page.backward)}) as place
      from project p
      where ${pageConditionsSql(owned, query)}
      order by ${orderBySql(query.order, id, query.page.backward)}
      limit ${query.page.size + 1}
    ) page
    order by page.place`;
  const byPair = Map.groupBy(rows, (row) => pairKey(row));
  return pairs.map((pair) => pageOf(byPair.get(pairKey(pair)) ?? [], query.page));
}

export async function countProjects(
  client: PrismaClient,
  editionId: number,
  cut: ProjectCut,
): Promise<number> {
  const [row] = await client.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from project p where p.edition_id = ${editionId} and ${projectCutSql(cut)}`;
  return row?.total ?? 0;
}

/** The totals of many cities' project lists, in one statement. */
export async function countProjectsOfCities(
  client: PrismaClient,
  pairs: readonly CityInEdition[],
  cut: ProjectCut,
): Promise<number[]> {
  const rows = await client.$queryRaw<(CityInEdition & { total: number })[]>`
    select pair.city_id as "cityId", pair.edition_id as "editionId", count(*)::int as total
    from ${pairsSql(pairs)}
    join project p on p.city_id = pair.city_id and p.edition_id = pair.edition_id
    where ${projectCutSql(cut)}
    group by pair.city_id, pair.edition_id`;
  const totals = new Map(rows.map((row) => [pairKey(row), row.total]));
  return pairs.map((pair) => totals.get(pairKey(pair)) ?? 0);
}

function pageConditionsSql(owned: Prisma.Sql, query: ProjectPageQuery): Prisma.Sql {
  return Prisma.sql`${owned} and ${projectCutSql(query.cut)} and ${afterPositionSql(query.order, id, query.page)}`;
}

function pairsSql(pairs: readonly CityInEdition[]): Prisma.Sql {
  return Prisma.sql`(
    select distinct city_id, edition_id
    from unnest(${pairs.map((pair) => pair.cityId)}::int[], ${pairs.map((pair) => pair.editionId)}::int[]) as given (city_id, edition_id)
  ) pair`;
}
