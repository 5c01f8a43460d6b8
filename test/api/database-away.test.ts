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
