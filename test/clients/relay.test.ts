import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSingularSelector,
  Network,
  type OperationType,
  RecordSource,
  Store,
  type Variables,
} from 'relay-runtime';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { post } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { patient } from '../patient.ts';
import { startServer, type TestServer } from '../server.ts';
import {
  type CitiesPage,
  cityNames,
  contractRequests,
  expectSameAsPlain,
  rename,
} from './contract-requests.ts';
import { type Compiled, compile } from './relay-compiler.ts';

/** Relay wants the name of a query to end so, and takes a default for a demanded variable to be a mistake. */
const asRelayQuery = (text: string): string =>
  text.replace(/^query (\w+)/, 'query $1Query').replace('$locale: Locale! = FR', '$locale: Locale = FR');
const moduleOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const documents = {
  ...Object.fromEntries(
    contractRequests.map(({ name }) => [moduleOf(name), asRelayQuery(readOperation(name))]),
  ),
  CityList: `query CityListQuery($first: Int!, $after: String) {
    cities(first: $first, after: $after, orderBy: [{ field: NAME }]) @connection(key: "CityList_cities") {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id name ...CityCard_city } }
    }
  }`,
  CityCard: `fragment CityCard_city on City
    @refetchable(queryName: "CityCardRefetchQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 4 }, cursor: { type: "String" }) {
    name
    projects(first: $count, after: $cursor) @connection(key: "CityCard_projects") {
      pageInfo { hasNextPage endCursor }
      edges { node { id reference } }
    }
  }`,
};

interface CityCard {
  name: string;
  projects: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { reference: string } }[];
  };
}

let server: TestServer;
let compiled: Compiled;
let environment: Environment;
beforeAll(async () => {
  [server, compiled] = await Promise.all([startServer(), compile(documents)]);
  environment = new Environment({
    network: Network.create(async ({ text }, variables) => {
      const answer = await post(server, JSON.stringify({ query: text, variables }));
      return JSON.parse(answer.text);
    }),
    store: new Store(new RecordSource()),
  });
});
afterAll(async () => {
  await compiled.discard();
  await server.close();
});

const request = <Response>(query: ConcreteRequest, variables: Variables): Promise<Response | undefined> =>
  fetchQuery<OperationType & { response: Response }>(environment, query, variables, {
    fetchPolicy: 'network-only',
  }).toPromise();

it.each(contractRequests)('compiles and asks for $name', async ({ name, variables }) => {
  const query = await compiled.query(`${moduleOf(name)}Query`);
  await expectSameAsPlain(server, name, variables, await request(query, variables));
});

it('pages through a connection, refetches an object by its id and pages within it', async () => {
  const query = await compiled.query('CityListQuery');
  const firstPage = createOperationDescriptor(query, { first: 7 });
  environment.retain(firstPage);
  const list = () => (environment.lookup(firstPage.fragment).data as unknown as CitiesPage).cities;
  await request(query, { first: 7 });
  while (list().pageInfo.hasNextPage) await request(query, { first: 7, after: list().pageInfo.endCursor });
  const names = () => list().edges.map(({ node }) => node.name);
  expect(names()).toEqual(await cityNames(server));

  const city = list().edges.find(({ node }) => node.name === 'Lorient')?.node;
  const selector = getSingularSelector(await compiled.fragment('CityCard_city'), city);
  if (selector == null) throw new Error('Relay finds no fragment in its store');
  const card = () => environment.lookup(selector).data as unknown as CityCard;
  expect(card().projects.edges).toHaveLength(4);

  const refetch = await compiled.query('CityCardRefetchQuery');
  await rename(server, 'Lorient', 'An Oriant');
  await vi.waitFor(async () => {
    await request(refetch, { id: city?.id });
    expect(card().name).toBe('An Oriant');
  }, patient);
  expect(names()).toContain('An Oriant');
  await request(refetch, { id: city?.id, cursor: card().projects.pageInfo.endCursor });
  const references = card().projects.edges.map(({ node }) => node.reference);
  expect(new Set(references).size).toBe(8);
});
