import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../ask.ts';
import { patient } from '../patient.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const idOf = (text: string) => Buffer.from(text).toString('base64url');

/** Ids that name nothing, whatever they look like. */
const nothing = [
  '',
  'hello',
  '%00',
  '\0',
  '\ud800',
  'x'.repeat(5_000),
  idOf('City'),
  idOf('City:'),
  idOf('City:0'),
  idOf('City:-1'),
  idOf('City:1.5'),
  idOf('City:2147483647'),
  idOf('City:2147483648'),
  idOf('City:99999999999999999999'),
  idOf("City:1' or '1'='1"),
  idOf('city:1'),
  idOf('Source:1'),
  idOf('Query:1'),
  idOf('__proto__:1'),
  idOf('constructor:1'),
  idOf('PublishedFigure:1'),
];

describe('an id that names nothing', () => {
  it('is null at its place among others', async () => {
    const { city, edition } = await ask<{ city: { id: string }; edition: { id: string } }>(
      server,
      '{ city(by: { slug: "lorient" }) { id } edition { id } }',
    );
    const ids = [city.id, ...nothing, edition.id];
    const { nodes } = await ask<{ nodes: unknown[] }>(
      server,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    );
    expect(nodes).toEqual([
      { __typename: 'City', id: city.id },
      ...nothing.map(() => null),
      { __typename: 'Edition', id: edition.id },
    ]);
  });

  it.each(nothing)('is null by itself: %j', async (id) => {
    const query = 'query ($id: ID!) { node(id: $id) { id } city(by: { id: $id }) { id } }';
    const answer = await post(server, JSON.stringify({ query, variables: { id } }));
    expect(answer.data, answer.text).toEqual({ node: null, city: null });
    expect(answer.errors).toEqual([]);
  });
});

it.each([
  { slug: 'atlantis' },
  { slug: '' },
  { slug: "'; drop table city; --" },
  { inseeCode: '99999' },
  { inseeCode: '' },
  { siren: '000000000' },
  { siren: 'not a number' },
])('an unknown city is null: %j', async (by) => {
  expect(await ask(server, 'query ($by: CityKey!) { city(by: $by) { id } }', { by })).toEqual({ city: null });
});

it('an id finds its object again, of every type', async () => {
  interface Found {
    edition: { id: string; themes: { id: string }[] };
    projects: { nodes: { id: string; city: { id: string } }[] };
  }
  const { edition, projects } = await ask<Found>(
    server,
    '{ edition { id themes { id } } projects(first: 1) { nodes { id city { id } } } }',
  );
  const ids = [edition, edition.themes[0], projects.nodes[0], projects.nodes[0]?.city].map(
    (object) => object?.id,
  );
  const { nodes } = await ask<{ nodes: { __typename: string; id: string }[] }>(
    server,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  );
  expect(nodes.map(({ __typename }) => __typename)).toEqual(['Edition', 'Theme', 'Project', 'City']);
  expect(nodes.map(({ id }) => id)).toEqual(ids);
});

it('a draft is as unknown as if it were not there', async () => {
  interface Ids {
    edition: { id: string; themes: { id: string }[] };
    projects: { nodes: { id: string }[] };
  }
  const before = await ask<Ids>(
    server,
    '{ edition { id themes { id } } projects(first: 1) { nodes { id } } }',
  );
  const { client } = server.database;
  await client.edition.update({ where: { code: '2013' }, data: { status: 'DRAFT', current: false } });
  const ids = [before.edition.id, before.edition.themes[0]?.id, before.projects.nodes[0]?.id];
  const query = `query ($ids: [ID!]!) {
    nodes(ids: $ids) { id }
    editions { code }
    cities { totalCount }
    city(by: { slug: "lorient" }) { id }
  }`;
  // Changed past the server, which hears of it from the database.
  await expect
    .poll(() => ask(server, query, { ids }), patient)
    .toEqual({
      nodes: [null, null, null],
      editions: [{ code: '2015' }, { code: '2014' }],
      cities: { totalCount: 0 },
      city: null,
    });
  const refused = await post(server, JSON.stringify({ query: '{ statistics(edition: "2013") { asOf } }' }));
  expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'edition' });
  const none = await post(server, JSON.stringify({ query: '{ statistics { asOf } }' }));
  expect(none.errors[0]?.message).toMatch(/no edition is the current one yet/);
});
