import { ClientError, GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
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

let server: TestServer;
let client: GraphQLClient;
beforeAll(async () => {
  server = await startServer();
  client = new GraphQLClient(`${server.url}/graphql`);
});
afterAll(() => server.close());

it.each(contractRequests)('asks for $name', async ({ name, variables }) => {
  await expectSameAsPlain(server, name, variables, await client.request(readOperation(name), variables));
});

it('reads a list page by page, and one of its objects again', async () => {
  const edges: CitiesPage['cities']['edges'] = [];
  let after: string | null = null;
  do {
    const { cities }: CitiesPage = await client.request<CitiesPage>(citiesPage, { first: 7, after });
    edges.push(...cities.edges);
    after = cities.pageInfo.hasNextPage ? cities.pageInfo.endCursor : null;
  } while (after !== null);
  expect(edges.map(({ node }) => node.name)).toEqual(await cityNames(server));

  const lorient = edges.find(({ node }) => node.name === 'Lorient')?.node.id;
  await rename(server, 'Lorient', 'An Oriant');
  await vi.waitFor(async () => {
    const { node } = await client.request<CityById>(cityById, { id: lorient });
    expect(node).toEqual({ id: lorient, name: 'An Oriant' });
  }, patient);
});

it('meets an error as one of the client', async () => {
  const refused = client.request(citiesPage, { first: 1_000 });
  await expect(refused).rejects.toBeInstanceOf(ClientError);
  await expect(refused).rejects.toMatchObject({
    response: { errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }] },
  });
});
