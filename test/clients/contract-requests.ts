import { expect } from 'vitest';
import { ask } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import type { TestServer } from '../server.ts';

/** The contract's queries, each with variables that get an answer, as a client sends them. */
export const contractRequests: readonly { name: string; variables: Record<string, unknown> }[] = [
  { name: 'breakdown', variables: { edition: '2013', where: { regions: ['93'] }, locale: 'EN' } },
  { name: 'city', variables: { city: { slug: 'marseille' } } },
  { name: 'cities', variables: { first: 4, where: { search: 'la' } } },
  { name: 'projects', variables: { first: 3, where: { themes: ['transport'] } } },
  { name: 'compare', variables: { slugs: ['lorient', 'le-havre'] } },
  { name: 'editions', variables: {} },
];

/** Holds what a client made of a contract's query against what the server answers to a plain request. */
export async function expectSameAsPlain(
  server: TestServer,
  name: string,
  variables: Record<string, unknown>,
  found: unknown,
): Promise<void> {
  const plain = await ask<object>(server, readOperation(name), variables);
  expect(Object.values(plain)).not.toContain(null);
  expect(withoutTypenames(found)).toEqual(plain);
}

/** What normalised caches ask for beside what they were told to. */
function withoutTypenames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypenames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, item]) => [key, withoutTypenames(item)]),
  );
}

/** A list that is read page by page, and the same object by its id: what each client does in its own way. */
export const citiesPage = `query CitiesPage($first: Int!, $after: String) {
  cities(first: $first, after: $after, orderBy: [{ field: NAME }]) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id name } }
  }
}`;
export const cityById = 'query CityById($id: ID!) { node(id: $id) { id ... on City { name } } }';

export interface CitiesPage {
  cities: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { cursor: string; node: { id: string; name: string } }[];
  };
}
export interface CityById {
  node: { id: string; name: string } | null;
}

/** Every city in the order of their names, straight from the database. */
export async function cityNames({ database }: TestServer): Promise<string[]> {
  const cities = await database.client.city.findMany({
    where: { participations: { some: {} } },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
  });
  return cities.map(({ name }) => name);
}

/** Changes the name of a city behind the API's back, as an import would. */
export async function rename({ database }: TestServer, name: string, newName: string): Promise<void> {
  const { count } = await database.client.city.updateMany({ where: { name }, data: { name: newName } });
  expect(count).toBe(1);
}
