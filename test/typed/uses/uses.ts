import type { ResultOf, VariablesOf } from 'gql.tada';
import { GraphQLClient } from 'graphql-request';
import { breakdown, cities, city, compare, editions, type live, projects } from './generated/operations.ts';

/*
 * How applications use the contract's operations, as the compiler sees it. Each line below an expected error is a mistake
 * that must be found: if the compiler lets it pass, the expectation itself is the error.
 */
export async function useEach(endpoint: string): Promise<string[]> {
  const client = new GraphQLClient(endpoint);

  const { statistics } = await client.request(breakdown, {
    where: { statuses: ['COMPLETED'] },
    locale: 'EN',
  });
  // @ts-expect-error an edition may have published figures only
  statistics.projectCount;
  const theme = statistics?.themes[0];
  const percent: number | undefined = theme?.percent;
  const low: number | undefined = theme?.interval?.low;
  // @ts-expect-error a percent is a number
  const text: string | undefined = theme?.percent;
  // @ts-expect-error it was not asked for
  theme?.specialisation;
  // @ts-expect-error there is no such status
  void (() => client.request(breakdown, { where: { statuses: ['DONE'] } }));
  // @ts-expect-error an edition is named by its code, which is text
  void (() => client.request(breakdown, { edition: 2013 }));

  const found = await client.request(city, { city: { slug: 'marseille' } });
  const change: number | null | undefined = found.city?.statistics?.themes[0]?.change;
  // @ts-expect-error a city must be said
  void (() => client.request(city, { edition: '2013' }));
  // @ts-expect-error by one of its keys
  void (() => client.request(city, { city: {} }));
  // @ts-expect-error a city has no such key
  void (() => client.request(city, { city: { name: 'Marseille' } }));

  const page = await client.request(cities, { first: 2, orderBy: [{ field: 'NAME' }] });
  const after: string | null = page.cities.pageInfo.endCursor;
  // @ts-expect-error there is no such order
  void (() => client.request(cities, { orderBy: [{ field: 'SIZE' }] }));

  const list = await client.request(projects, { first: 2, after: null });
  const budget: number | null | undefined = list.projects.nodes[0]?.budgetPlanned;
  const day: string | null | undefined = list.projects.nodes[0]?.startedOn;

  const side = await client.request(compare, { slugs: ['lorient'] });
  const names: string[] = side.cities.nodes.map(({ name }) => name);
  // @ts-expect-error which cities must be said
  void (() => client.request(compare, {}));

  const all = await client.request(editions, {});
  const provenance: 'SURVEY' | 'ADMINISTRATIVE' | 'RECONSTRUCTED' | 'PUBLISHED' | undefined =
    all.editions[0]?.provenance;

  return [percent, low, text, change, after, budget, day, names[0], provenance].map((value) => typeof value);
}

/** What a page that follows the figures shows of an event; whatever client brings it. */
export const tellChange = ({ statisticsChanged: { version, statistics } }: ResultOf<typeof live>): string =>
  `${version}: ${statistics.themes.map(({ theme, count }) => `${theme.code} ${count.toFixed()}`).join()}`;

export const followed: VariablesOf<typeof live> = { edition: '2013', city: { slug: 'lorient' } };
// @ts-expect-error a city is named by one of its keys
export const mistaken: VariablesOf<typeof live> = { city: 'lorient' };
