import { get, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { expectNothingInternal } from '../api/nothing-internal.ts';
import { post } from '../ask.ts';
import { createDatabase } from '../database/databases.ts';
import { questionAt } from '../delivery/reader.ts';
import { bearer } from '../editorial/desk.ts';
import { follow } from '../live/follow.ts';
import { startServer, type TestServer } from '../server.ts';

const question = JSON.stringify({ query: '{ projects(first: 1) { totalCount } }' });

/** Keeps everybody from a table, as a statement that takes for ever would, until it is let go. */
async function hold(server: TestServer, table: string): Promise<() => Promise<void>> {
  const { database } = server;
  // What is read once for everybody is not what is to wait.
  await post(server, JSON.stringify({ query: '{ editions { code } }' }));
  const { promise: held, resolve: holding } = Promise.withResolvers<void>();
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const transaction = database.sql.transaction(async (sql) => {
    await sql.script(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    holding();
    await free;
  });
  await Promise.race([held, transaction]);
  return async () => {
    letGo();
    await transaction;
  };
}

/** How many statements wait for a table. */
async function waiting({ database }: TestServer): Promise<number> {
  const [row] = await database.sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}

/** Sends a question and answers a function that hangs up. */
function sendAndHangUp({ url }: TestServer, body: string, headers: Record<string, string> = {}): () => void {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  // Hanging up is an error to whoever hangs up.
  sent.on('error', () => undefined);
  sent.end(body);
  return () => sent.destroy();
}

async function expectAnswered(server: TestServer): Promise<void> {
  await expect.poll(async () => (await post(server, question)).status, { timeout: 30_000 }).toBe(200);
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
}

async function expectUnavailable(server: TestServer): Promise<void> {
  const answer = await post(server, question);
  expect(answer.status, answer.text).toBe(503);
  expect(answer.errors).toMatchObject([
    {
      message: expect.stringMatching(/database.*try again in a minute/) as unknown,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    },
  ]);
  expectNothingInternal(answer.text);
}

describe('a client that hangs up', () => {
  let server: TestServer;
  beforeAll(async () => {
    // No limit of time may do what is to be seen here.
    server = await startServer({ patience: { connectMs: 5_000, answerMs: 600_000, listenMs: 5_000 } });
  });
  afterAll(() => server.close());

  it('leaves no statement behind: those that run for it are cancelled', async () => {
    const letGo = await hold(server, 'project');
    const hangUps = Array.from({ length: 5 }, () => sendAndHangUp(server, question));
    await expect.poll(() => waiting(server), { timeout: 30_000 }).toBeGreaterThanOrEqual(5);
    for (const hangUp of hangUps) hangUp();
    await expect.poll(() => waiting(server), { timeout: 30_000 }).toBe(0);
    await letGo();
    await expectAnswered(server);
  });

  it('has its change made nevertheless', async () => {
    const editor = { name: 'editor', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
    const { token } = await createToken(server.database.sql, editor, commandLine);
    const change = {
      query: `mutation { createTheme(input: { edition: "2013", code: "late", labelFr: "Tard", labelEn: "Late", erratum: { reasonFr: "Oublié", reasonEn: "Forgotten" } }) { __typename } }`,
    };
    const letGo = await hold(server, 'theme');
    const hangUp = sendAndHangUp(server, JSON.stringify(change), { Authorization: `Bearer ${token}` });
    await expect.poll(() => waiting(server), { timeout: 30_000 }).toBe(1);
    const done = await doneWith(server);
    hangUp();
    await expect.poll(() => doneWith(server), { timeout: 30_000 }).toBe(done + 1);
    await letGo();
    const codes = async () =>
      (await server.database.sql.query<{ code: string }>('SELECT code FROM theme')).map(({ code }) => code);
    await expect.poll(codes, { timeout: 30_000 }).toContain('late');
  });

  it('while it is looked up who asks, takes no live connection', async () => {
    const reader = { name: 'reader', role: 'READER', citySlugs: [], expiresAt: null } as const;
    const headers = bearer((await createToken(server.database.sql, reader, commandLine)).token);
    const query = 'subscription { statisticsChanged { version } }';
    const letGo = await hold(server, 'access_token');
    const hangUps = Array.from({ length: 3 }, () => {
      const sent = get(server.url + questionAt(query), {
        headers: { Accept: 'text/event-stream', ...headers },
      });
      sent.on('error', () => undefined);
      return () => sent.destroy();
    });
    await expect.poll(() => waiting(server), { timeout: 30_000 }).toBe(3);
    const done = await doneWith(server);
    for (const hangUp of hangUps) hangUp();
    await expect.poll(() => doneWith(server), { timeout: 30_000 }).toBe(done + 3);
    await letGo();
    // Looked up after them: they have been gone through when this one is answered.
    const stays = await follow(server, { query, method: 'GET', headers });
    await stays.next();
    stays.leave();
    const open = async () =>
      /^barometre_live_connections (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1];
    await expect.poll(open, { timeout: 30_000 }).toBe('0');
  });
});

/** How many questions the server is done with, among them those that nobody waited for. */
async function doneWith({ url }: TestServer): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const counts = metrics.matchAll(/duration_seconds_count\{route="graphql",[^}]*\} (\d+)/g);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

it('a client that hangs up leaves those who asked the same their answer', async () => {
  const server = await startServer({ responseCacheBytes: 10_000_000 });
  const letGo = await hold(server, 'project');
  const hangUp = sendAndHangUp(server, question);
  await expect.poll(() => waiting(server), { timeout: 30_000 }).toBe(1);
  const other = post(server, question);
  const done = await doneWith(server);
  hangUp();
  await expect.poll(() => doneWith(server), { timeout: 30_000 }).toBe(done + 1);
  await letGo();
  const { status, data, errors } = await other;
  expect({ status, data, errors }).toEqual({
    status: 200,
    data: { projects: { totalCount: 1128 } },
    errors: [],
  });
  expect((await post(server, question)).data).toEqual(data);
  await server.close();
});

describe('a database', () => {
  let server: TestServer;
  beforeAll(async () => {
    const url = new URL(await createDatabase('seeded'));
    url.searchParams.set('connection_limit', '3');
    server = await startServer({
      databaseUrl: url.href,
      patience: { connectMs: 400, answerMs: 1_500, listenMs: 5_000 },
    });
  });
  afterAll(() => server.close());

  it('whose statement takes longer than it may is told as one that is away, and used again', async () => {
    const letGo = await hold(server, 'project');
    await expectUnavailable(server);
    await expect.poll(() => waiting(server), { timeout: 30_000 }).toBe(0);
    await letGo();
    await expectAnswered(server);
  });

  it('without a free connection is told as one that is away, also to who asks whether it is ready', async () => {
    const releases: (() => Promise<void>)[] = [];
    for (const table of ['project', 'theme', 'edition']) releases.push(await hold(server, table));
    await expectUnavailable(server);
    const ready = await fetch(`${server.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'not ready', reason: 'the database does not answer' });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    for (const letGo of releases) await letGo();
    await expectAnswered(server);
  });

  it('lets a change, an import or a migration take its time', async () => {
    const limit = () => server.database.sql.query<{ statement_timeout: string }>('SHOW statement_timeout');
    expect(await limit()).toEqual([{ statement_timeout: '1500ms' }]);
    const within = await server.database.sql.transaction((sql) => sql.query('SHOW statement_timeout'));
    expect(within).toEqual([{ statement_timeout: '0' }]);
    expect(await limit()).toEqual([{ statement_timeout: '1500ms' }]);
  });
});

it('a connection’s end while it is used is told as the database’s, and the process goes on', async () => {
  const server = await startServer();
  const letGo = await hold(server, 'project');
  const asked = expectUnavailable(server);
  await expect.poll(() => waiting(server), { timeout: 30_000 }).toBe(1);
  await server.database.sql.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  await asked;
  await letGo();
  await expectAnswered(server);
  await server.close();
});
