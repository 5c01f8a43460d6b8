import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { type PostgresServer, type ReplicaServer, startPostgres } from '../database/postgres.ts';
import { copyDatabase, createTemplate } from '../database/template.ts';
import { json, questionAt } from '../delivery/reader.ts';
import { bearer } from '../editorial/desk.ts';
import { send } from '../http/send.ts';
import { startServer, type TestServer } from '../server.ts';

const patient = { timeout: 30_000, interval: 20 };
const patience = { connectMs: 1_000, answerMs: 5_000, listenMs: 500 };

let postgres: PostgresServer;
let replica: ReplicaServer;
let databaseUrl: string;
/** The replica itself. */
let standby: Database;
let server: TestServer;
beforeAll(async () => {
  postgres = await startPostgres();
  await createTemplate(postgres.url);
  databaseUrl = await copyDatabase(postgres.url, 'seeded');
  replica = await postgres.startReplica();
  const readUrl = Object.assign(new URL(replica.url), { pathname: new URL(databaseUrl).pathname }).href;
  standby = await openDatabase({ databaseUrl: readUrl, dataDir: 'memory://', patience });
  server = await startServer({ databaseUrl, readUrl, patience });
  await inUse();
});
afterAll(async () => {
  await server?.close();
  await standby?.close();
  await replica?.stop();
  await postgres?.stop();
});

const inUse = () => vi.waitFor(() => expect(server.database.replica?.state.inUse).toBe(true), patient);
const notInUse = () => vi.waitFor(() => expect(server.database.replica?.state.inUse).toBe(false), patient);

let asked = 0;
/** Asks what is read from the database each time. */
async function titles(headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  asked++;
  const path = questionAt(`{ q${asked}: projects(first: 1) { nodes { title } } }`);
  const { status, body } = await send(server, path, { headers });
  return { status, body: body.toString() };
}

const renaming = 'UPDATE project SET title = $1 WHERE id = (SELECT min(id) FROM project)';

async function rename(title: string): Promise<void> {
  await server.database.sql.query(renaming, [title]);
  await server.changes.caughtUp();
}

const pause = (yes: boolean) => standby.sql.query(`SELECT pg_wal_replay_${yes ? 'pause' : 'resume'}()::text`);

describe('a replica', () => {
  it('is read by the public, and the primary by who has a token', async () => {
    const token = await editor();
    await pause(true);
    // Nobody is told of this change, so that each shows what it has.
    await server.database.sql.transaction(async (sql) => {
      await sql.script('SET LOCAL session_replication_role = replica');
      await sql.query(renaming, ['Sans un mot']);
    });
    expect((await titles()).body).not.toContain('Sans un mot');
    expect((await titles(bearer(token))).body).toContain('Sans un mot');
    await pause(false);
    await vi.waitFor(async () => expect((await titles()).body).toContain('Sans un mot'), patient);
    expect(server.database.replica?.state.inUse).toBe(true);
  });

  it('is not read after a change until it has it', async () => {
    await pause(true);
    await rename('Un titre que la copie n’a pas');
    expect((await titles()).body).toContain('Un titre que la copie n’a pas');
    expect(server.database.replica?.state).toMatchObject({ inUse: false, reason: 'behind' });
    await pause(false);
    await inUse();
    expect((await titles()).body).toContain('Un titre que la copie n’a pas');
  });

  it('shows whoever changes something the change at once, whether or not it is in use', async () => {
    const token = await editor();
    const [row] = await server.database.sql.query<{ id: number; version: number }>(
      'SELECT id, version FROM project ORDER BY id LIMIT 1',
    );
    const id = Buffer.from(`Project:${row?.id}`).toString('base64url');
    const query = `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }`;
    const title = questionAt('query ($id: ID!) { node(id: $id) { ... on Project { title } } }', { id });
    for (let count = 0; count < 10; count++) {
      const input = {
        id,
        expectedVersion: (row?.version ?? 0) + count,
        title: `Titre ${count}`,
        erratum: { reasonFr: 'Un essai' },
      };
      const changed = await send(server, '/graphql', {
        method: 'POST',
        headers: { ...json, ...bearer(token) },
        body: JSON.stringify({ query, variables: { input } }),
      });
      expect(changed.body.toString()).not.toMatch(/Error|errors/);
      expect((await send(server, title)).body.toString()).toContain(`"title":"Titre ${count}"`);
    }
  });

  it('may die in the middle of it all: the primary answers, until it is back', async () => {
    await inUse();
    await replica.kill();
    for (let count = 0; count < 5; count++) expect((await titles()).status).toBe(200);
    await notInUse();
    expect(server.database.replica?.state).toMatchObject({ reason: 'away' });
    await rename('Pendant son absence');
    await replica.start();
    await inUse();
    expect((await titles()).body).toContain('Pendant son absence');
  });

  it('that was promoted is none any more', async () => {
    await inUse();
    await standby.sql.query('SELECT pg_promote()::text');
    await notInUse();
    await rename('Après la promotion');
    expect((await titles()).body).toContain('Après la promotion');
    const state = { inUse: false, reason: 'away', detail: expect.stringMatching('replica') };
    await vi.waitFor(() => expect(server.database.replica?.state).toMatchObject(state), patient);
  });
});

async function editor(): Promise<string> {
  const person = { name: 'An editor', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
  return (await createToken(server.database.sql, person, commandLine)).token;
}
