import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openDatabase } from '@barometre/prisma';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { createDatabase } from '../database/databases.ts';
import { freePort } from '../free-port.ts';
import { endServers, runServer, type ServerProcess } from '../http/run-server.ts';

const patient = { timeout: 50_000, interval: 100 };

afterAll(endServers);

/** Those that came to listen so far. */
const pids = (server: ServerProcess): number[] =>
  [...server.output().matchAll(/"pid":(\d+),.*"a process listens"/g)].map(([, pid]) => Number(pid));

const kill = (pid: number) => process.kill(pid, 'SIGKILL');

it('processes that die all at once are started again, and a stop ends the server all the same', async () => {
  const databaseUrl = await createDatabase();
  const port = await freePort();
  const server = runServer({
    DATABASE_URL: databaseUrl,
    PROCESSES: '2',
    LOG_LEVEL: 'info',
    PORT: String(port),
  });
  const url = await server.ready();
  await vi.waitFor(() => expect(pids(server)).toHaveLength(2), patient);
  // As after a while without work: nothing else keeps the process that starts the others.
  const database = await openDatabase({ databaseUrl, dataDir: 'memory://' });
  await database.sql.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await database.close();
  for (const pid of pids(server)) kill(pid);
  await vi.waitFor(() => expect(pids(server)).toHaveLength(4), patient);
  expect((await fetch(new URL('/health', url))).status).toBe(200);
  for (const pid of pids(server).slice(2)) kill(pid);
  server.signal('SIGTERM');
  expect((await server.ended()).code).toBe(0);
});

it('a process that dies before the others have come to listen is started again', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'dies-at-start.ts')], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: await createDatabase(),
      PROCESSES: '2',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = await text(child.stdout);
  expect(output).toMatch(/"process":1,.*"signal":"SIGKILL".*"a process has ended"/);
  expect(output).toContain('all have listened');
});
