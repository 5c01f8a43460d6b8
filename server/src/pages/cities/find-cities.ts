import type { CityKind } from '@barometre/prisma';
import { parse } from 'graphql';
import { ask, type ReadDatabase } from '../../graphql/ask.ts';
import { type CityQuery, cityOrders } from './city-query.ts';

interface Area {
  code: string;
  name: string;
}

/** A city as the list shows it. */
export interface ListedCity {
  slug: string;
  name: string;
  disclosed: boolean;
  kind: CityKind | null;
  population: number | null;
  populationYear: number | null;
  department: Area | null;
  statistics: { projectCount: number; edition: { code: string; notice: string | null } } | null;
}

export interface CityPage {
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  nodes: ListedCity[];
}

const document = parse(`query Cities(
  $where: CityFilter, $orderBy: [CityOrder!], $edition: String
  $first: Int, $after: String, $last: Int, $before: String
) {
  cities(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes {
      slug name disclosed kind population populationYear
      department { code name }
      statistics(edition: $edition) { projectCount edition { code notice } }
    }
  }
}`);

const pageSize = 50;

/** One page of the cities that a query selects. @throws {GraphQLError} naming what can't be meant */
export async function findCities(database: ReadDatabase, query: CityQuery): Promise<CityPage> {
  const { after, before, order, search, region, kind } = query;
  const edition = query.edition === '' ? null : query.edition;
  const { cities } = await ask<{ cities: CityPage }>(database, document, {
    where: {
      edition,
      search: search === '' ? null : search,
      regions: region === '' ? null : [region],
      kinds: kind === '' ? null : [kind],
    },
    edition,
    orderBy: cityOrders[order],
    ...(before === '' ? { first: pageSize, after: after === '' ? null : after } : { last: pageSize, before }),
  });
  return cities;
}
