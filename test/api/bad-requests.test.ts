import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { badRequests } from './bad-requests.ts';
import { expectNothingInternal } from './nothing-internal.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
afterEach(async () => {
  const { data } = await post(server, '{"query":"{ statistics { projectCount } }"}');
  expect(data, 'the server answers afterwards').toEqual({ statistics: { projectCount: 1128 } });
});

describe('a request that can’t be answered', () => {
  it.each(badRequests)('$what', async ({ body, headers, status, code, message }) => {
    const answer = await post(server, body, headers);
    expect(answer.status, answer.text).toBe(status);
    expect(answer.errors[0]?.message).toMatch(message);
    for (const error of answer.errors) expect(error.extensions?.code).toBe(code);
    expect(answer.data ?? null).toBeNull();
    expectNothingInternal(answer.text);
  });
});

it('a body that comes in pieces is cut off where it is too large, and the connection with it', async () => {
  const sent = request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    agent: new Agent({ keepAlive: true }),
  });
  for (let piece = 0; piece < 20; piece++) sent.write(' '.repeat(100_000));
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  expect(answer.headers.connection).toBe('close');
  expect(await json(answer)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
});

it('a request that says nothing of a body has none', async () => {
  const sent = request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
  });
  // Else Node would say that its length is 0.
  sent.useChunkedEncodingByDefault = false;
  sent.removeHeader('Content-Length');
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(400);
  expect(await json(answer)).toMatchObject({ errors: [{ message: expect.stringMatching(/JSON/) }] });
});

it('a body of just under the limit is taken', async () => {
  const query = '{ __typename } #';
  const body = JSON.stringify({ query: query + 'x'.repeat(1_200_000 - query.length - 12) });
  expect(body).toHaveLength(1_200_000);
  expect(await post(server, body)).toMatchObject({ status: 200, data: { __typename: 'Query' } });
});

it('a document as deep as the limit allows is answered, and breaks nothing', async () => {
  const depth = 190;
  const query = `{ edition ${'{ previous '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
  const { status, data } = await post(server, JSON.stringify({ query }));
  expect(status).toBe(200);
  expect(data).toEqual({ edition: { previous: null } });
});

it.each(['PUT', 'DELETE', 'PATCH'])('%s is not a method of the API', async (method) => {
  const response = await fetch(`${server.url}/graphql`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  expect(await response.text()).toMatch(/GET, HEAD, POST/);
});

describe('a client that asks for application/json', () => {
  const legacy = { Accept: 'application/json' };

  it('gets 200 with the errors of its operation', async () => {
    const answer = await post(server, '{"query":"{ projects(first: 0) { totalCount } }"}', legacy);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('gets 400 where there is nothing to execute', async () => {
    expect(await post(server, '{"query":', legacy)).toMatchObject({ status: 400 });
  });
});

describe('GET', () => {
  const get = async (search: string) => {
    const response = await fetch(`${server.url}/graphql?${search}`, {
      headers: { Accept: 'application/graphql-response+json' },
    });
    return { status: response.status, text: await response.text() };
  };

  it('answers a question', async () => {
    const query = encodeURIComponent('query ($slug: String) { city(by: { slug: $slug }) { name } }');
    const variables = encodeURIComponent('{"slug":"lorient"}');
    expect(await get(`query=${query}&variables=${variables}`)).toEqual({
      status: 200,
      text: '{"data":{"city":{"name":"Lorient"}},"extensions":{"cost":{"requested":5,"limit":5000}}}',
    });
  });

  it.each([
    'query=',
    'query={',
    'query={__typename}&variables=x',
    'query={__typename}&variables=5',
    'query=%E0%A4%A',
    'query=%00',
  ])('refuses ?%s', async (search) => {
    const { status, text } = await get(search);
    expect(status, text).toBe(400);
    expectNothingInternal(text);
  });
});
