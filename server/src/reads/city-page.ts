import { type CityKind, type PlainStatement, Prisma, type Read } from '@barometre/prisma';
import { keptParticipantsSql } from './kept-totals.ts';
import {
  afterPositionSql,
  type CountedPage,
  type CountedRow,
  countedPageOf,
  type KeyRow,
  keySql,
  type OrderTerm,
  orderBySql,
  type PageRequest,
  plainLimitSql,
  totalSql,
} from './keyset.ts';
import { editionSql, oneOfEditionsSql, oneOfSql } from './one-of.ts';
import { type PlaceCut, placeConditions } from './place-cut.ts';
import { searchSql } from './search.ts';

const id = Prisma.sql`c.id`;

/** Which cities: every part that is given must hold; the values of one part are alternatives. */
export interface CityCut extends PlaceCut {
  /** The editions of which it must take part in at least one. */
  editionIds: readonly number[];
  /** Slugs, former ones included. */
  slugs?: readonly string[] | undefined;
  kinds?: readonly CityKind[] | undefined;
  search?: string | undefined;
}

export type CityOrderField = 'NAME' | 'POPULATION' | 'PROJECT_COUNT';

/** What cities can be ordered by; their number of projects is that of the editions asked for. */
export function cityOrderTerm(field: CityOrderField, direction: 'ASC' | 'DESC', cut: CityCut): OrderTerm {
  switch (field) {
    case 'NAME':
      return { name: field, direction, expression: Prisma.sql`c.name_key`, nullable: false, type: 'text' };
    case 'POPULATION':
      return { name: field, direction, expression: Prisma.sql`c.population`, nullable: true, type: 'number' };
    case 'PROJECT_COUNT':
      return {
        name: field,
        direction,
        expression: projectCount(cut.editionIds),
        nullable: false,
        type: 'number',
      };
  }
}

/** In one edition it is a row that can be read in its order; in several it is their sum. */
function projectCount(editionIds: readonly number[]): Prisma.Sql {
  return onlyEdition(editionIds) === undefined
    ? Prisma.sql`(select coalesce(sum(t.projects), 0)::int from project_total t
        where t.city_id = c.id and ${oneOfSql(Prisma.sql`t.edition_id`, editionIds)} and t.theme_id = 0)`
    : ownCount;
}

const onlyEdition = ([editionId, ...others]: readonly number[]): number | undefined =>
  others.length === 0 ? editionId : undefined;

const ownCount = Prisma.sql`own.projects`;

/** Of cities that take part in one edition, how many projects each has there: with the row that says that it takes part. */
export const ownCountSql = ({ editionIds }: CityCut, editionId: number): Prisma.Sql | undefined =>
  onlyEdition(editionIds) === editionId ? ownCount : undefined;

/** What a page's cities are read from: those of one edition with what is kept of them there. */
function citiesSql(cut: CityCut): { from: Prisma.Sql; where: Prisma.Sql } {
  const editionId = onlyEdition(cut.editionIds);
  if (editionId === undefined) return { from: Prisma.sql`city c`, where: cityCutSql(cut) };
  // The index by number of projects holds no other rows than those of a city and all themes.
  return {
    from: Prisma.sql`city c join project_total own
      on own.city_id = c.id and own.edition_id = ${editionSql(editionId)} and own.theme_id = 0 and own.city_id > 0`,
    where: Prisma.join([Prisma.sql`own.participants > 0`, ...filterConditions(cut)], ' and '),
  };
}

/** The order in which the slugs were given. */
export function givenOrderTerm(slugs: readonly string[]): OrderTerm {
  return {
    name: 'GIVEN',
    direction: 'ASC',
    expression: Prisma.sql`(select min(array_position(${[...slugs]}::text[], s.slug)) from city_slug s where s.city_id = c.id)`,
    nullable: true,
    type: 'number',
  };
}

export interface CityPageQuery {
  cut: CityCut;
  order: readonly OrderTerm[];
  page: PageRequest;
  /** What is read of each city: columns of `city c`, of the statement's rows. */
  columns: Prisma.Sql;
  /** Whether to count the whole list too. */
  counted: boolean;
  /** Whether its cursors are asked for. */
  keyed: boolean;
}

/** A page of which it is put together how to read it, however often. */
export interface CityPageReading extends Omit<CityPageQuery, 'columns'> {
  statement: PlainStatement;
}

export function cityPageReading({ columns, ...query }: CityPageQuery): CityPageReading {
  const { cut, order, page, counted, keyed } = query;
  const { from, where } = citiesSql(cut);
  const { text, values } = Prisma.sql`
    select ${columns}, ${keySql(order, keyed)} as key, ${counted ? cityTotalSql(cut) : Prisma.sql`null::int`} as total
    from ${from}
    where ${where} and ${afterPositionSql(order, id, page)}
    order by ${orderBySql(order, id, page.backward)}
    ${plainLimitSql(page.size + 1)}`;
  return { ...query, statement: { text, values } };
}

/** One page of cities, each with the columns that the query names. */
export const findCityPage = async <Row extends object>(
  read: Read,
  { statement, page, counted }: CityPageReading,
): Promise<CountedPage<Row & KeyRow>> =>
  countedPageOf(await read<Row & CountedRow>(statement), page, counted);

export async function countCitiesOf(read: Read, cut: CityCut): Promise<number> {
  const [row] = await read<{ total: number }>(Prisma.sql`select ${cityTotalSql(cut)} as total`);
  return row?.total ?? 0;
}

/** How many cities a list has: those that take part in one edition are kept, others are counted. */
function cityTotalSql({ editionIds, ...filters }: CityCut): Prisma.Sql {
  const editionId = onlyEdition(editionIds);
  const all = Object.values(filters).every((filter) => filter === undefined);
  return all && editionId !== undefined
    ? keptParticipantsSql(editionId)
    : totalSql(true, Prisma.sql`city c where ${cityCutSql({ editionIds, ...filters })}`);
}

/** The conditions of a cut on `city c`. */
export const cityCutSql = (cut: CityCut): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`exists (select from participation pa where pa.city_id = c.id and ${oneOfEditionsSql(Prisma.sql`pa.edition_id`, cut.editionIds)})`,
      ...filterConditions(cut),
    ],
    ' and ',
  );

/** Those of its parts that do not speak of editions. */
function filterConditions(cut: CityCut): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (cut.slugs !== undefined) {
    conditions.push(
      Prisma.sql`c.id in (select s.city_id from city_slug s where s.slug = any(${[...cut.slugs]}::text[]))`,
    );
  }
  if (cut.kinds !== undefined) conditions.push(Prisma.sql`c.kind = any(${[...cut.kinds]}::"CityKind"[])`);
  conditions.push(...placeConditions(cut));
  if (cut.search !== undefined) conditions.push(Prisma.sql`(${nameMatchesSql(cut.search)})`);
  return conditions;
}

/** The search looks at the present name, or at one of the other names, each as a whole. */
function nameMatchesSql(search: string): Prisma.Sql {
  const own = searchSql(Prisma.sql`c.name_key`, search);
  const other = searchSql(Prisma.sql`cn.name_key`, search);
  if (own.length === 0) return Prisma.sql`true`;
  return Prisma.sql`(${Prisma.join(own, ' and ')}) or exists (
    select from city_name cn where cn.city_id = c.id and ${Prisma.join(other, ' and ')})`;
}
