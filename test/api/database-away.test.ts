import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { createDatabase } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { startProxy, type TcpProxy } from '../tcp-proxy.ts';
import { expectNothingInternal } from './nothing-internal.ts';

let databaseUrl: string;
let proxy: TcpProxy;
let server: TestServer;
beforeAll(async () => {
  databaseUrl = await createDatabase('seeded');
  proxy = await startProxy(databaseUrl);
  server = await startServer({ databaseUrl: proxy.url });
});
afterAll(async () => {
  await server.close();
  await proxy.close();
});

const status = async (path: string) => (await fetch(`${server.url}${path}`)).status;
const query = JSON.stringify({ query: '{ statistics { projectCount } }' });
const projectCount = async () =>
  (await post<{ statistics: { projectCount: number } }>(server, query)).data?.statistics.projectCount;

async function expectAway(): Promise<void> {
  for (const body of [query, JSON.stringify({ query: readOperation('projects') })]) {
    const answer = await post(server, body);
    expect(answer.errors, answer.text).toMatchObject([
      {
        message: expect.stringMatching(/database can’t be reached.*try again/) as unknown,
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ]);
    expect(answer.status).toBe(503);
    expectNothingInternal(answer.text);
  }
}

describe('a database that goes away', () => {
  it('was there at first', async () => {
    expect(await projectCount()).toBe(1128);
    expect(await status('/ready')).toBe(200);
  });

  it('is told as such, without a word of the inside, while the process is healthy', async () => {
    await proxy.cut();
    await expectAway();
    expect(await status('/ready')).toBe(503);
    expect(await status('/health')).toBe(200);
    expect(await status('/metrics')).toBe(200);
    expect(await status('/widget/v1/city-barometer.js')).toBe(200);
  });

  it('is used again when it is back, without a restart', async () => {
    await proxy.mend();
    expect(await projectCount()).toBe(1128);
    expect(await status('/ready')).toBe(200);
  });

  it('is found again when only its connections were ended', async () => {
    // Busy or idle, as a database that restarts ends them.
    const { sql } = server.database;
    const asked = Array.from({ length: 10 }, () => projectCount());
    const ended = sql.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await Promise.allSettled([...asked, ended]);
    await expect.poll(projectCount).toBe(1128);
    expect(await status('/ready')).toBe(200);
  });
});

describe('a database that falls silent, its connections open', () => {
  let mute: TcpProxy;
  let waiting: TestServer;
  beforeAll(async () => {
    mute = await startProxy(await createDatabase('seeded'));
    waiting = await startServer({
      databaseUrl: mute.url,
      patience: { connectMs: 1_000, answerMs: 1_000, listenMs: 1_000 },
    });
  });
  afterAll(async () => {
    await waiting.close();
    await mute.close();
  });

  // Each connection that fell silent is given up in its own time.
  const expectServed = () =>
    expect.poll(async () => (await post(waiting, query)).status, { timeout: 30_000 }).toBe(200);

  it('is told as one that is away, once it had its time to answer', async () => {
    await expectServed();
    mute.silence();
    // On a connection that was there, on a new one, and for want of one; with and without a token to look up.
    const token = { Authorization: `Bearer bar_${'x'.repeat(43)}` };
    const answers = await Promise.all([
      ...Array.from({ length: 12 }, () => post(waiting, query)),
      post(waiting, query, token),
    ]);
    for (const { status, errors, text } of answers) {
      expect(status, text).toBe(503);
      expect(errors[0]).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
      expectNothingInternal(text);
    }
    expect((await fetch(`${waiting.url}/ready`)).status).toBe(503);
  });

  it('gets no transaction begun', async () => {
    await mute.mend();
    await expectServed();
    mute.silence();
    await expect(waiting.database.sql.transaction((sql) => sql.query('SELECT 1'))).rejects.toThrow();
  });

  it('is used again when it speaks again', async () => {
    await mute.mend();
    await expectServed();
  });

  it('takes its time in a transaction', async () => {
    const { sql } = waiting.database;
    const lock = 'SELECT pg_advisory_xact_lock(1)::text AS taken';
    const patient = await sql.transaction(async (holder) => {
      await holder.query(lock);
      const taken = sql.transaction((transaction) => transaction.query(lock));
      // One after the other: when the second one gives up, the transaction has waited for longer than it did.
      await expect(sql.query(lock)).rejects.toThrow('timeout');
      await expect(sql.query(lock)).rejects.toThrow('timeout');
      return { taken };
    });
    expect(await patient.taken).toHaveLength(1);
  });
});
