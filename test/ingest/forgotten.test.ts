import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { stageFile } from '../../server/src/ingest/import-file.ts';
import { inspect } from '../../server/src/ingest/read/inspect.ts';
import { discardForgotten } from '../../server/src/ingest/store/discard-forgotten.ts';
import { beginImport } from '../../server/src/ingest/store/stage.ts';
import { createLogger } from '../../server/src/log.ts';
import { serve } from '../../server/src/serve.ts';
import { createDatabase, KINDS, openSeeded } from '../database/databases.ts';
import { fileOf } from './files.ts';

const csv = 'ref;insee;theme;title\nx-1;13055;energy;Un quai\nx-2;99999;energy;Nulle part\n';

/** A staged import with rows and an issue, sent so many days ago. */
async function sent({ sql }: Database, fileName: string, days: number): Promise<number> {
  const request = { path: await fileOf(csv), fileName, edition: '2013', actor: commandLine };
  const { id } = await stageFile(sql, request);
  await age(sql, id, days);
  return id;
}

async function age(sql: Database['sql'], id: number, days: number): Promise<void> {
  await sql.query('update import set created_at = now() - make_interval(days => $2) where id = $1', [
    id,
    days,
  ]);
}

const left = async ({ sql }: Database) =>
  await sql.query(
    `select file_name as name, status::text as status,
       (select count(*)::int from import_row r where r.import_id = i.id) as rows,
       (select count(*)::int from import_issue s where s.import_id = i.id) as issues
     from import i order by id`,
  );

describe.each(KINDS)('imports that nobody commits, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  it('are discarded after 30 days, rows and issues with them', async () => {
    const { sql } = database;
    await sent(database, 'forgotten.csv', 31);
    await sent(database, 'waiting.csv', 29);
    const interrupted = await beginImport(sql, {
      editionId: null,
      editionCode: '2013',
      fileName: 'interrupted.csv',
      file: await inspect(await fileOf(csv)),
      mapping: {},
      actor: commandLine,
    });
    await sql.query(`insert into import_row values ($1, 2, 'x-1', true, '{}')`, [interrupted]);
    await age(sql, interrupted, 31);
    expect(await discardForgotten(sql)).toBe(1);
    expect(await left(database)).toEqual([
      { name: 'forgotten.csv', status: 'DISCARDED', rows: 0, issues: 0 },
      { name: 'waiting.csv', status: 'STAGED', rows: 2, issues: 1 },
      { name: 'interrupted.csv', status: 'FAILED', rows: 0, issues: 0 },
    ]);
    const events = await database.client.auditEvent.findMany({ where: { action: 'import.discard' } });
    expect(events).toMatchObject([
      { actor: 'server', label: 'forgotten.csv', reason: 'Not committed within 30 days' },
    ]);
  });

  it('are discarded once', async () => {
    expect(await discardForgotten(database.sql)).toBe(0);
  });
});

it('happens when the server starts, which says so', async () => {
  const databaseUrl = await createDatabase('seeded');
  const database = await openDatabase({ dataDir: 'memory://', databaseUrl });
  await sent(database, 'forgotten.csv', 31);
  const told: string[] = [];
  const config = {
    port: 0,
    host: '127.0.0.1',
    databaseReadUrl: undefined,
    processes: 1,
    databaseUrl,
    dataDir: '',
    publicUrl: undefined,
    trustedProxies: [],
    rateLimit: null,
    liveLimits: { perAddress: 1, total: 1 },
    responseCacheBytes: 0,
    columnsBytes: 0,
    trustedDocumentsOnly: false,
    operator: { name: undefined, contact: undefined, host: undefined },
    logLevel: 'silent',
  };
  const server = await serve(config, createLogger('silent'), (step) => void told.push(step));
  await server.close();
  expect(told).toContain('Imports discarded that nobody committed within 30 days: 1');
  expect(await left(database)).toMatchObject([{ status: 'DISCARDED', rows: 0 }]);
  await database.close();
});
