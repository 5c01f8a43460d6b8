import type { CityKind } from '@barometre/prisma';

export const cityOrders = {
  name: [{ field: 'NAME', direction: 'ASC' }],
  population: [{ field: 'POPULATION', direction: 'DESC' }],
  projects: [{ field: 'PROJECT_COUNT', direction: 'DESC' }],
} as const;
export type CityOrder = keyof typeof cityOrders;

export const cityKinds: readonly CityKind[] = ['COMMUNE', 'INTERCOMMUNALITY', 'JOINT'];

const filters = ['search', 'region', 'kind', 'edition'] as const;
export type CityFilterName = (typeof filters)[number];

/** What an address asks of the list of cities, as it was written. */
export interface CityQuery extends Record<CityFilterName, string> {
  order: CityOrder;
  after: string;
  before: string;
}

export function readCityQuery(parameters: URLSearchParams): CityQuery {
  const text = (name: string) => (parameters.get(name) ?? '').trim();
  const order = text('order');
  return {
    search: text('search'),
    region: text('region'),
    kind: text('kind').toUpperCase(),
    edition: text('edition'),
    order: Object.hasOwn(cityOrders, order) ? (order as CityOrder) : 'name',
    after: text('after'),
    before: text('before'),
  };
}

/** The address of a query, in French, with nothing in it that is empty or the default. */
export function citiesAddress(query: CityQuery): string {
  const parameters = new URLSearchParams();
  for (const name of [...filters, 'after', 'before'] as const) {
    if (query[name] !== '') parameters.set(name, query[name]);
  }
  if (query.order !== 'name') parameters.set('order', query.order);
  return parameters.size === 0 ? '/cities' : `/cities?${parameters}`;
}

/** Whether it asks for some of the cities rather than for all. */
export const isSearch = (query: CityQuery): boolean => filters.some((name) => query[name] !== '');

/** Whether a form without scripts left fields empty in an address. */
export const hasEmptyCityFields = (parameters: URLSearchParams): boolean =>
  filters.some((name) => parameters.get(name) === '');
