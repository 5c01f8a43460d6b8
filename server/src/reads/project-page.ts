import { Prisma, type Read } from '@barometre/prisma';
import { isKept, keptTotalOfCitySql, keptTotalSql } from './kept-totals.ts';
import {
  afterPositionSql,
  type CountedPage,
  type CountedRow,
  countedPageOf,
  joinsSql,
  type KeyRow,
  keySql,
  type OrderTerm,
  orderBySql,
  type PageRequest,
  plainLimitSql,
  rangesSql,
  totalSql,
} from './keyset.ts';
import { editionSql } from './one-of.ts';
import type { CityInEdition } from './project-counts.ts';
import { type ProjectCut, projectCutSql, selectsEverything } from './project-cut.ts';

const id = Prisma.sql`p.id`;

/** What projects can be ordered by. */
export const projectOrderColumns = {
  TITLE: { expression: Prisma.sql`p.title_key`, nullable: false, type: 'text' },
  CITY: {
    expression: Prisma.sql`lead.name_key`,
    join: Prisma.sql`join city lead on lead.id = p.city_id`,
    nullable: false,
    type: 'text',
  },
  MATURITY: { expression: Prisma.sql`p.maturity_score`, nullable: true, type: 'number' },
  BUDGET_PLANNED: { expression: Prisma.sql`p.budget_planned`, nullable: true, type: 'decimal' },
  UPDATED_AT: { expression: Prisma.sql`p.updated_at`, nullable: false, type: 'timestamp' },
} as const satisfies Record<string, Omit<OrderTerm, 'name' | 'direction'>>;

export interface ProjectPageQuery {
  cut: ProjectCut;
  order: readonly OrderTerm[];
  page: PageRequest;
  /** What is read of each project: columns of `project p`, of the statement's rows. */
  columns: Prisma.Sql;
  /** Whether to count the whole list too. */
  counted: boolean;
  /** Whether its cursors are asked for. */
  keyed: boolean;
}

/** One page of an edition's projects, each with the columns that the query names. */
export async function findProjectPage<Row extends object>(
  read: Read,
  editionId: number,
  query: ProjectPageQuery,
): Promise<CountedPage<Row & KeyRow>> {
  const { cut, order, page, columns, keyed } = query;
  const owned = Prisma.sql`p.edition_id = ${editionSql(editionId)}`;
  // A first page of all has nothing else that a plan could depend on.
  const plain = selectsEverything(cut) && page.position === undefined;
  const limit = plain ? plainLimitSql(page.size + 1) : Prisma.sql`limit ${page.size + 1}`;
  const total = listTotalSql(query, owned, () => keptTotalSql(editionId, cut));
  const rows = await read<Row & CountedRow>(Prisma.sql`
    select ${columns}, ${keySql(order, keyed)} as key, ${total} as total
    from project p ${joinsSql(order)}
    where ${inPageSql(owned, query)}
    order by ${orderBySql(order, id, page.backward)}
    ${limit}`);
  return countedPageOf(rows, page, query.counted);
}

/** A page for each of many cities, in one statement that reads no more than the pages hold. */
export async function findProjectPages<Row extends object>(
  read: Read,
  pairs: readonly CityInEdition[],
  query: ProjectPageQuery,
): Promise<CountedPage<Row & KeyRow>[]> {
  const { order, page, columns, keyed } = query;
  const owned = Prisma.sql`p.city_id = pair.city_id and p.edition_id = pair.edition_id`;
  const rows = await read<Row & CountedRow & { pair: number }>(Prisma.sql`
    select page.*, list.total, pair.place::int as pair
    from ${pairsSql(pairs)}
    cross join lateral (select ${listTotalSql(query, owned, () => keptTotalOfPairSql(query.cut))} as total offset 0) list
    cross join lateral (
      select ${columns}, ${keySql(order, keyed)} as key, row_number() over (order by ${orderBySql(order, id, page.backward)}) as "row"
      from project p ${joinsSql(order)}
      where ${pageConditionsSql(owned, query)}
      order by ${orderBySql(order, id, page.backward)}
      limit ${page.size + 1}
    ) page
    order by pair.place, page."row"`);
  const byPair = Map.groupBy(rows, (row) => row.pair);
  return pairs.map((_pair, index) => countedPageOf(byPair.get(index + 1) ?? [], page, query.counted));
}

export async function countProjects(read: Read, editionId: number, cut: ProjectCut): Promise<number> {
  const owned = Prisma.sql`p.edition_id = ${editionId}`;
  const total = listTotalSql({ cut, counted: true }, owned, () => keptTotalSql(editionId, cut));
  const [row] = await read<{ total: number }>(Prisma.sql`select ${total} as total`);
  return row?.total ?? 0;
}

/** The totals of many cities' project lists, in one statement. */
export async function countProjectsOfCities(
  read: Read,
  pairs: readonly CityInEdition[],
  cut: ProjectCut,
): Promise<number[]> {
  const owned = Prisma.sql`p.city_id = pair.city_id and p.edition_id = pair.edition_id`;
  const total = listTotalSql({ cut, counted: true }, owned, () => keptTotalOfPairSql(cut));
  const rows = await read<{ pair: number; total: number }>(
    Prisma.sql`select pair.place::int as pair, ${total} as total from ${pairsSql(pairs)}`,
  );
  const totals = new Map(rows.map((row) => [row.pair, row.total]));
  return pairs.map((_pair, index) => totals.get(index + 1) ?? 0);
}

/**
 * A SELECT of the first projects of `city c` in an edition, in a statement that reads cities.
 *
 * @param column what is read of each `project p`
 */
export const firstOfCitySql = (
  editionId: number,
  { cut, order, size }: Pick<ProjectPageQuery, 'cut' | 'order'> & { size: number },
  column: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
    select ${column} from project p ${joinsSql(order)} where ${ofCitySql(editionId)} and ${projectCutSql(cut)}
    order by ${orderBySql(order, id, false)} ${plainLimitSql(size)}`;

/** How many projects of a cut `city c` has in an edition. */
export const totalOfCitySql = (editionId: number, cut: ProjectCut): Prisma.Sql =>
  listTotalSql({ cut, counted: true }, ofCitySql(editionId), () =>
    keptTotalOfCitySql(Prisma.sql`c.id`, Prisma.sql`${editionId}`, cut),
  );

const ofCitySql = (editionId: number): Prisma.Sql =>
  Prisma.sql`p.city_id = c.id and p.edition_id = ${editionSql(editionId)}`;

/** How long the list is: kept, or else counted. */
const listTotalSql = (
  { cut, counted }: Pick<ProjectPageQuery, 'cut' | 'counted'>,
  owned: Prisma.Sql,
  kept: () => Prisma.Sql,
): Prisma.Sql =>
  counted && isKept(cut)
    ? kept()
    : totalSql(counted, Prisma.sql`project p where ${owned} and ${projectCutSql(cut)}`);

function pageConditionsSql(owned: Prisma.Sql, query: ProjectPageQuery): Prisma.Sql {
  return Prisma.sql`${owned} and ${projectCutSql(query.cut)} and ${afterPositionSql(query.order, id, query.page)}`;
}

/**
 * The rows of an edition's page. Those after a position in the order of a column are looked for from there, range by range, so that
 * the thousandth page costs what the first does.
 */
function inPageSql(owned: Prisma.Sql, query: ProjectPageQuery): Prisma.Sql {
  const { order, page } = query;
  const inOneOrder = order.length <= 1 && order.every(({ join }) => join === undefined);
  if (page.position === undefined || !inOneOrder) return pageConditionsSql(owned, query);
  const parts = rangesSql(order, id, page.position, page.backward).map(
    (range) => Prisma.sql`(
      select p.id from project p where ${owned} and ${projectCutSql(query.cut)} and ${range}
      order by ${orderBySql(order, id, page.backward)} limit ${page.size + 1})`,
  );
  return Prisma.sql`p.id in (${Prisma.join(parts, ' union all ')})`;
}

const keptTotalOfPairSql = (cut: ProjectCut): Prisma.Sql =>
  keptTotalOfCitySql(Prisma.sql`pair.city_id`, Prisma.sql`pair.edition_id`, cut);

/** Each pair with its place, from 1. */
function pairsSql(pairs: readonly CityInEdition[]): Prisma.Sql {
  const cityIds = pairs.map((pair) => pair.cityId);
  const editionIds = pairs.map((pair) => pair.editionId);
  return Prisma.sql`unnest(${cityIds}::int[], ${editionIds}::int[]) with ordinality as pair (city_id, edition_id, place)`;
}
