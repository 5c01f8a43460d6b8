import type { BadArgument } from './bad-arguments.ts';

/** The same bad text as each argument that takes one. */
const text = (argument: string, query: string, variables: object, what: string): BadArgument => ({
  what: `${what} in ${argument}`,
  query,
  variables,
  argument,
  message: what === 'NUL' ? /NUL character.*take it out/ : /surrogate.*send whole characters/,
  ...(query.includes('city(') && { data: { city: null } }),
});

const texts: BadArgument[] = [
  ['NUL', 'a\0b'],
  ['a lone surrogate', 'a\ud800b'],
].flatMap(([what = '', bad]) => [
  text(
    'where.search',
    'query ($bad: String) { projects(where: { search: $bad }) { totalCount } }',
    { bad },
    what,
  ),
  text(
    'where.slugs',
    'query ($bad: [String!]) { cities(where: { slugs: $bad }) { totalCount } }',
    { bad: ['lorient', bad] },
    what,
  ),
  text(
    'where.edition',
    'query ($bad: String) { cities(where: { edition: $bad }) { totalCount } }',
    { bad },
    what,
  ),
  text('by.slug', 'query ($bad: CityKey!) { city(by: $bad) { id } }', { bad: { slug: bad } }, what),
  text('after', 'query ($bad: String) { projects(after: $bad) { totalCount } }', { bad }, what),
]);

const many = Array.from({ length: 101 }, (_, index) => `city-${index}`);

const sizes: BadArgument[] = [
  {
    what: '101 slugs',
    query: 'query ($slugs: [String!]) { cities(where: { slugs: $slugs }) { totalCount } }',
    variables: { slugs: many },
    argument: 'where.slugs',
    message: /at most 100.*101/,
  },
  {
    what: '101 ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: many },
    argument: 'ids',
    message: /at most 100.*101/,
  },
  {
    what: 'a search as long as a book',
    query: 'query ($search: String) { projects(where: { search: $search }) { totalCount } }',
    variables: { search: 'é'.repeat(1_001) },
    argument: 'where.search',
    message: /at most 1000 characters.*1001/,
  },
];

/** Texts that no database stores or that nobody means, and lists that are too long. */
export const badTexts: readonly BadArgument[] = [...texts, ...sizes];
