import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { send } from './send.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('what an orchestrator asks', () => {
  it.each([
    ['/health', { status: 'ok' }],
    ['/ready', { status: 'ready' }],
  ])('%s is answered, and never kept', async (path, expected) => {
    const { status, headers, body } = await send(server, path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body.toString())).toEqual(expected);
  });

  it('/ready says what is to be done where a migration is missing', async () => {
    const { sql } = server.database;
    const [row] = await sql.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at DESC LIMIT 1',
    );
    const name = row?.name ?? '';
    await sql.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1', [name]);
    const { status, body } = await send(server, '/ready');
    expect(status).toBe(503);
    expect(JSON.parse(body.toString())).toEqual({
      status: 'not ready',
      reason: `migrations to apply: ${name}`,
    });
    await sql.query('UPDATE _prisma_migrations SET rolled_back_at = NULL');
    expect((await send(server, '/ready')).status).toBe(200);
  });
});

/** Addresses that answer a GET. */
const pages = [
  '/',
  '/health',
  '/ready',
  '/metrics',
  '/widget/v1/city-barometer.js',
  '/widget/v1/city-barometer.en.js',
  '/widget/versions.json',
  '/graphql/schema.graphql',
  '/graphql/graphiql.js',
];

describe.each(pages)('%s', (path) => {
  it('has the same headers for HEAD as for GET, and no body', async () => {
    // What is measured changes from one answer to the next.
    const changing = path === '/metrics' ? { 'content-length': expect.any(String) as unknown } : {};
    const head = await send(server, path, { method: 'HEAD' });
    const get = await send(server, path);
    expect(get.status).toBe(200);
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers).toEqual({ ...get.headers, ...changing, date: head.headers.date });
  });

  it('takes nothing else, and says so', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers, body } = await send(server, path, { method });
      expect(status).toBe(405);
      expect(headers.allow).toBe('GET, HEAD');
      expect(body.toString()).toContain(`takes GET and HEAD, not ${method}`);
    }
  });

  it('is never guessed to be of another type', async () => {
    expect((await send(server, path)).headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('/graphql', () => {
  const query = (text: string) => `/graphql?${new URLSearchParams({ query: text })}`;

  it.each<[string, string, Record<string, string>, number]>([
    ['a query', query('{ statistics { projectCount } }'), {}, 200],
    ['a query with a mistake in it', query('{ nothing }'), {}, 400],
    ['variables that are none', `${query('{ statistics { projectCount } }')}&variables=x`, {}, 400],
    ['a mutation', query('mutation { revokeToken(input: { id: "x" }) { __typename } }'), {}, 405],
    ['the page', '/graphql', { Accept: 'text/html' }, 200],
  ])('has the same headers for HEAD as for GET, and no body: %s', async (_what, path, accept, status) => {
    const headers = { Accept: 'application/graphql-response+json', ...accept };
    const head = await send(server, path, { method: 'HEAD', headers });
    const get = await send(server, path, { headers });
    expect([head.status, get.status]).toEqual([status, status]);
    expect(head.body).toHaveLength(0);
    expect(get.body.length).toBeGreaterThan(0);
    expect(head.headers).toEqual({ ...get.headers, date: head.headers.date });
  });
});

describe('an address where there is nothing', () => {
  it.each([
    '/nothing',
    '/health/',
    '/health/x',
    '/HEALTH',
    '/x/health',
    '/graphql/',
    '/graphql/nothing.js',
    '/widget/',
    '/widget/v1/',
    '/widget/v2/city-barometer.js',
    '/widget/0.0.0/city-barometer.js',
    '/widget/v1/city-barometer.js.map',
    '/assets/nothing.js',
    '/favicon.txt',
  ])('%s is a 404 in plain text', async (path) => {
    const { status, headers, body } = await send(server, path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.toString()).toMatch(/^There is no.*\.\n$/s);
  });
});

describe('an odd target', () => {
  it.each([
    '//evil',
    '//evil.example/%2f..',
    '/%',
    '/a%00b',
    '/widget/%E0%A4%A/city-barometer.js',
    '/widget/%/city-barometer.js',
    '/widget/..%2f..%2fetc%2fpasswd/city-barometer.js',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e%2fpackage.json',
    '/graphql/..%2f..%2fpackage.json',
    '/../../../etc/passwd',
    '/\\evil',
    '/__proto__',
    '/widget/__proto__/city-barometer.js',
    '/widget/constructor/city-barometer.js',
    `/${'x'.repeat(8_000)}`,
    '/?%',
    '/health?%00',
    'http://evil.example/health',
    'http://[',
  ])('%s is answered, and the server goes on', async (path) => {
    const { status, body, headers } = await send(server, path);
    expect([200, 400, 404]).toContain(status);
    expect(headers.location).toBeUndefined();
    expect(body.toString()).not.toMatch(/root:|"private"|\n\s+at /);
    expect((await send(server, '/health')).status).toBe(200);
  });
});
