import { request } from 'node:http';
import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDatabase } from '../database/databases.ts';
import { accept, questionAt, type ReaderServer, startReaderServer } from './reader.ts';

let server: ReaderServer;
let other: Database;
beforeAll(async () => {
  const databaseUrl = await createDatabase('seeded');
  server = await startReaderServer({ databaseUrl });
  other = await openDatabase({ databaseUrl, dataDir: 'memory://' });
});
afterAll(async () => {
  await server.close();
  await other.close();
});

/** The figures are read at once; the corrections only when nobody holds their table. */
const figuresAndCorrections = (label: string) =>
  questionAt(
    `{ ${label}: statistics(edition: "2013") { projectCount } edition(code: "2013") { errata { reason } } }`,
  );

/** Holds the table of corrections until the work is done. */
async function whileHeld(work: () => Promise<void>): Promise<void> {
  await other.sql.transaction(async (sql) => {
    await sql.script('LOCK TABLE erratum IN ACCESS EXCLUSIVE MODE');
    await work();
  });
}

const patience = { timeout: 30_000 };

/** Until so many statements wait for that table. */
const waiting = (count: number) =>
  vi.waitFor(async () => {
    const rows = await other.sql.query(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%erratum%' AND datname = current_database()`,
    );
    expect(rows).toHaveLength(count);
  }, patience);

it('a change meanwhile keeps an answer out, and nobody who asks after it waits for that one', async () => {
  const path = figuresAndCorrections('a');
  const answers: ReturnType<ReaderServer['ask']>[] = [];
  await whileHeld(async () => {
    const before = server.statements();
    answers.push(server.ask(path));
    await waiting(1);
    // All else has been read: the catalogue, and the figures.
    await vi.waitFor(() => expect(server.statements() - before).toBeGreaterThanOrEqual(2), patience);
    await server.database.sql.query('DELETE FROM project WHERE id = (SELECT min(id) FROM project)');
    await server.changes.caughtUp();
    answers.push(server.ask(path));
    await waiting(2);
  });
  const [early, late] = await Promise.all(answers);
  expect(early?.body.toString()).toContain('"projectCount":1128');
  expect(late?.body.toString()).toContain('"projectCount":1127');
  expect((await server.ask(path)).body.toString()).toContain('"projectCount":1127');
});

it('who waits for the answer of a client that hangs up gets one all the same', async () => {
  const path = figuresAndCorrections('b');
  const answers: ReturnType<ReaderServer['ask']>[] = [];
  const first = request(server.url + path, { headers: accept });
  first.on('error', () => undefined);
  await whileHeld(async () => {
    first.end();
    await waiting(1);
    answers.push(server.ask(path), server.ask(path));
    // A question of its own, sent after them: once it is answered they have been received.
    await server.ask('/health');
    first.destroy();
  });
  for (const { status, body } of await Promise.all(answers)) {
    expect(status).toBe(200);
    expect(body.toString()).toContain('"projectCount":1127');
  }
  expect((await server.ask(path)).read).toBe(false);
});
