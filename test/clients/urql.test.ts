import { type AnyVariables, Client, fetchExchange } from '@urql/core';
import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { buildSchema, type IntrospectionQuery, introspectionFromSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { committedSdl } from '../api/committed-schema.ts';
import { readOperation } from '../contract/cases.ts';
import { patient } from '../patient.ts';
import { startServer, type TestServer } from '../server.ts';
import {
  type CitiesPage,
  type CityById,
  citiesPage,
  cityById,
  cityNames,
  contractRequests,
  expectSameAsPlain,
  rename,
} from './contract-requests.ts';

const schema = buildSchema(committedSdl);
const objectTypes = Object.values(schema.getTypeMap()).filter(isObjectType);
/** Figures have no id, and the contract does not always ask for it: then an object belongs to what it was asked of. */
const keyOf: KeyGenerator = ({ id }) => (typeof id === 'string' ? id : null);

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = new Client({
    url: `${server.url}/graphql`,
    preferGetMethod: 'within-url-limit',
    exchanges: [
      cacheExchange({
        schema: introspectionFromSchema(schema) satisfies IntrospectionQuery as never,
        keys: Object.fromEntries(objectTypes.map(({ name }) => [name, keyOf])),
        resolvers: { Query: { cities: relayPagination() } },
      }),
      fetchExchange,
    ],
  });
});
afterAll(() => server.close());

async function query<Data>(document: string, variables: AnyVariables, fresh = false): Promise<Data> {
  const { data, error } = await client
    .query<Data>(document, variables, { requestPolicy: fresh ? 'network-only' : 'cache-first' })
    .toPromise();
  if (error !== undefined) throw error;
  return data as Data;
}

it.each(contractRequests)('asks for $name, and finds it in its cache', async ({ name, variables }) => {
  const data = await query<object>(readOperation(name), variables);
  await expectSameAsPlain(server, name, variables, data);
  expect(client.readQuery(readOperation(name), variables)?.data).toEqual(data);
});

it('joins the pages of a list, and sees an object that was asked for again everywhere', async () => {
  let page = (await query<CitiesPage>(citiesPage, { first: 7 })).cities;
  while (page.pageInfo.hasNextPage) {
    page = (await query<CitiesPage>(citiesPage, { first: 7, after: page.pageInfo.endCursor })).cities;
  }
  const names = () =>
    client.readQuery<CitiesPage>(citiesPage, { first: 7 })?.data?.cities.edges.map(({ node }) => node.name);
  expect(names()).toEqual(await cityNames(server));

  const id = page.edges.find(({ node }) => node.name === 'Lorient')?.node.id;
  await rename(server, 'Lorient', 'An Oriant');
  await vi.waitFor(async () => {
    await query<CityById>(cityById, { id }, true);
    expect(names()).toContain('An Oriant');
  }, patient);
  expect(names()).not.toContain('Lorient');
});

it('meets an error as one of the client', async () => {
  await expect(query(citiesPage, { first: 1_000 })).rejects.toMatchObject({
    graphQLErrors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }],
  });
});
