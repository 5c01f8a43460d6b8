import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';

// A limit of 120 points a minute gives back two a second: the tests are done before that matters to them.
const cheap = JSON.stringify({ query: '{ __typename }' });
const dear = JSON.stringify({ query: '{ projects(first: 49) { nodes { id } } }' });

let server: TestServer;
let token: string;
const statements: string[] = [];
beforeAll(async () => {
  server = await startServer({
    limits: { rateLimit: 120, trustedProxies: ['127.0.0.0/8'] },
    onStatement: ({ sql }) => void statements.push(sql),
  });
  const reader = { name: 'reader', role: 'READER', citySlugs: [], expiresAt: null } as const;
  ({ token } = await createToken(server.database.sql, reader, commandLine));
});
afterAll(() => server.close());

const from = (address: string, body: string, headers: Record<string, string> = {}) =>
  post(server, body, { 'X-Forwarded-For': address, ...headers });
const left = (headers: Headers) => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);

describe('a client', () => {
  it('is told what it has, and pays what an operation costs', async () => {
    const first = await from('203.0.113.1', cheap);
    expect(first.headers.get('ratelimit-policy')).toBe('"public";q=120;w=60;qu="points"');
    expect(first.headers.get('ratelimit')).toBe('"public";r=119;t=1');
    expect(left((await from('203.0.113.1', dear)).headers)).toBeLessThanOrEqual(62);
    expect(first.headers.get('access-control-expose-headers')).toContain('RateLimit');
  });

  it('is refused when it has spent its points, before any statement, and told when to come again', async () => {
    await from('203.0.113.2', dear);
    await from('203.0.113.2', dear);
    statements.length = 0;
    const refused = await from('203.0.113.2', dear);
    expect(refused.status, refused.text).toBe(429);
    expect(refused.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /costs \d+ points.*left.*access token.*try again in \d+ second/,
        ) as unknown,
        extensions: { code: 'RATE_LIMITED' },
      },
    ]);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(statements).toEqual([]);
    const legacy = await from('203.0.113.2', dear, { Accept: 'application/json' });
    expect(legacy.status).toBe(429);
  });

  it('leaves the others theirs', async () => {
    expect((await from('203.0.113.3', dear)).status).toBe(200);
    expect((await from('203.0.113.3, 127.0.0.9', dear)).status).toBe(200);
    expect((await from('203.0.113.3', dear)).status).toBe(429);
    expect((await from('198.51.100.1, 203.0.113.3', dear)).status).toBe(429);
  });

  it('with all addresses of a network has its points once', async () => {
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'])
      expect((await from(address, dear)).status).toBe(200);
    expect((await from('2001:db8:1:2:3:4:5:6', dear)).status).toBe(429);
    expect((await from('2001:db8:1:3::1', dear)).status).toBe(200);
  });

  it('pays for what can’t be read as well, and is refused in the same shape', async () => {
    let last = await from('203.0.113.4', '{"query":');
    expect(last.status).toBe(400);
    for (let count = 0; count < 5_000 && last.status === 400; count++)
      last = await from('203.0.113.4', '{"query":');
    expect(last.status).toBe(429);
    expect(last.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(last.headers.get('retry-after')).toBe('1');
  });
});

describe('a token', () => {
  it('gives ten times as much, of its own, from whichever address', async () => {
    const bearer = { Authorization: `Bearer ${token}` };
    const answer = await from('203.0.113.2', dear, bearer);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ratelimit-policy')).toBe('"authenticated";q=1200;w=60;qu="points"');
    expect(left((await from('203.0.113.9', dear, bearer)).headers)).toBeLessThan(1_100);
  });

  it('that nobody has is paid by its address, and tried only so often', async () => {
    const wrong = (count: number) => ({
      Authorization: `Bearer bar_${String(count).padStart(43, 'x')}`,
    });
    const statuses: number[] = [];
    for (let count = 0; count < 35; count++)
      statuses.push((await from('203.0.113.5', cheap, wrong(count))).status);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([401]));
    expect(statuses.at(-1)).toBe(429);
    expect((await from('203.0.113.5', cheap)).status).toBe(200);
    expect((await from('203.0.113.6', cheap, { Authorization: `Bearer ${token}` })).status).toBe(200);
  });
});

it('without the word of a proxy that is trusted, the connection’s address counts', async () => {
  const direct = await startServer({ limits: { rateLimit: 120 } });
  for (const address of ['203.0.113.1', '203.0.113.2'])
    await post(direct, dear, { 'X-Forwarded-For': address });
  expect((await post(direct, dear, { 'X-Forwarded-For': '203.0.113.3' })).status).toBe(429);
  await direct.close();
});

describe('a server that keeps answers', () => {
  let keeping: TestServer;
  beforeAll(async () => {
    const limits = { rateLimit: 120, trustedProxies: ['127.0.0.0/8'] };
    keeping = await startServer({ limits, responseCacheBytes: 10_000_000 });
  });
  afterAll(() => keeping.close());

  const policy = '"public";q=120;w=60;qu="points"';
  const by = (address: string, headers: Record<string, string> = {}) =>
    post(keeping, dear, { 'X-Forwarded-For': address, ...headers });

  it('takes nothing for an answer to a POST from memory, and tells each client what it has left', async () => {
    const paid = await by('203.0.113.1');
    expect(left(paid.headers)).toBeLessThanOrEqual(62);
    for (let count = 0; count < 5; count++) {
      const { status, text, headers } = await by('203.0.113.1');
      expect([status, text, headers.get('ratelimit-policy')]).toEqual([200, paid.text, policy]);
      expect(left(headers)).toBeGreaterThanOrEqual(left(paid.headers));
      expect(left(headers)).toBeLessThan(120);
    }
    for (const encoding of ['identity', 'br', 'gzip']) {
      const { headers } = await by('203.0.113.2', { 'Accept-Encoding': encoding });
      expect([headers.get('ratelimit-policy'), headers.get('ratelimit')]).toEqual([
        policy,
        '"public";r=120;t=0',
      ]);
    }
  });

  it('tells those who waited for the answer that somebody else paid', async () => {
    const body = JSON.stringify({ query: '{ projects(first: 48) { nodes { title } } }' });
    const clients = ['203.0.113.11', '203.0.113.12', '203.0.113.13'];
    const answers = await Promise.all(
      clients.map((address) => post(keeping, body, { 'X-Forwarded-For': address })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const balances = answers.map(({ headers }) => left(headers)).sort((a, b) => a - b);
    expect(balances[0]).toBeLessThan(120);
    expect(balances.slice(1)).toEqual([120, 120]);
  });

  it('tells in an answer to a GET, which is for everybody, nobody’s balance', async () => {
    for (let count = 0; count < 2; count++) {
      const { headers } = await fetch(`${keeping.url}/graphql?query={editions{code}}`);
      expect(headers.get('cache-control')).toMatch(/^public/);
      expect([headers.get('ratelimit'), headers.get('ratelimit-policy')]).toEqual([null, null]);
    }
    const refused = await fetch(`${keeping.url}/graphql?query={nothing}`);
    expect(refused.headers.get('cache-control')).not.toMatch(/public/);
    expect(refused.headers.get('ratelimit')).toMatch(/^"public";r=\d+;t=\d+$/);
  });
});

it('without a limit, no answer tells of one', async () => {
  const free = await startServer({ responseCacheBytes: 10_000_000 });
  for (let count = 0; count < 2; count++) {
    const { headers } = await post(free, cheap);
    expect([headers.get('ratelimit'), headers.get('ratelimit-policy')]).toEqual([null, null]);
  }
  await free.close();
});
