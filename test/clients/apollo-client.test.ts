import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { buildSchema, isInterfaceType, isUnionType } from 'graphql';
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
const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter((type) => isInterfaceType(type) || isUnionType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

let server: TestServer;
let client: ApolloClient;
beforeAll(async () => {
  server = await startServer();
  client = new ApolloClient({
    link: new HttpLink({ uri: `${server.url}/graphql` }),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: { Query: { fields: { cities: relayStylePagination(['where', 'orderBy']) } } },
    }),
  });
});
afterAll(async () => {
  client.stop();
  await server.close();
});

it.each(contractRequests)('asks for $name, and finds it in its cache', async ({ name, variables }) => {
  const query = gql(readOperation(name));
  const { data } = await client.query<object>({ query, variables });
  await expectSameAsPlain(server, name, variables, data);
  expect(client.readQuery({ query, variables })).toEqual(data);
});

it('adds page after page to a list, and sees an object that was asked for again everywhere', async () => {
  const list = client.watchQuery<CitiesPage>({ query: gql(citiesPage), variables: { first: 7 } });
  const watched = list.subscribe({});
  await list.refetch();
  const page = () => (list.getCurrentResult().data as CitiesPage).cities;
  while (page().pageInfo.hasNextPage) {
    const { length } = page().edges;
    await list.fetchMore({ variables: { after: page().pageInfo.endCursor } });
    await vi.waitFor(() => expect(page().edges.length).toBeGreaterThan(length), patient);
  }
  const names = () => page().edges.map(({ node }) => node.name);
  expect(names()).toEqual(await cityNames(server));

  const id = page().edges.find(({ node }) => node.name === 'Lorient')?.node.id;
  await rename(server, 'Lorient', 'An Oriant');
  await vi.waitFor(async () => {
    await client.query<CityById>({
      query: gql(cityById),
      variables: { id },
      fetchPolicy: 'network-only',
    });
    expect(names()).toContain('An Oriant');
  }, patient);
  expect(names()).not.toContain('Lorient');

  await rename(server, 'Nanterre', 'Nemptodurum');
  await vi.waitFor(async () => {
    await list.refetch({ first: 100 });
    expect(names()).toContain('Nemptodurum');
  }, patient);
  expect(names()).toHaveLength(24);
  watched.unsubscribe();
});

it('meets an error as one of the client', async () => {
  const query = gql(citiesPage);
  const refused = client.query({ query, variables: { first: 1_000 }, fetchPolicy: 'network-only' });
  await expect(refused).rejects.toSatisfy(CombinedGraphQLErrors.is);
  await expect(refused).rejects.toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }],
  });
});
