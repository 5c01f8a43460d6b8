import { type Database, migrate, openDatabase, pendingMigrations } from '@barometre/prisma';
import { afterEach, describe, expect, it } from 'vitest';
import { checksum, type Migration, readMigrations } from '../../prisma/src/migrations.ts';
import { createDatabase, KINDS, openEmpty } from './databases.ts';

const opened: Database[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

async function open(kind: (typeof KINDS)[number]): Promise<Database> {
  const database = await openEmpty(kind);
  opened.push(database);
  return database;
}

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: checksum(sql) };
}

async function names(database: Database): Promise<string[]> {
  const rows = await database.sql.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at',
  );
  return rows.map(({ name }) => name);
}

const FIRST = migration('1_first', 'CREATE TABLE first (id INT); INSERT INTO first VALUES (1);');
const SECOND = migration('2_second', 'ALTER TABLE first ADD COLUMN more TEXT;');

describe.each(KINDS)('migrate, %s', (kind) => {
  it('applies what is pending, once', async () => {
    const database = await open(kind);
    const all = (await readMigrations()).map(({ name }) => name);
    expect(await pendingMigrations(database)).toEqual(all);
    expect(await migrate(database)).toEqual({ applied: all });
    expect(await pendingMigrations(database)).toEqual([]);
    expect(await migrate(database)).toEqual({ applied: [] });
    expect(await names(database)).toEqual(all);
  });

  it('applies the ones that a newer version brings', async () => {
    const database = await open(kind);
    await migrate(database, [FIRST]);
    expect(await migrate(database, [FIRST, SECOND])).toEqual({ applied: ['2_second'] });
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    const database = await open(kind);
    const broken = migration('2_broken', 'CREATE TABLE half (id INT); SELECT * FROM nowhere;');
    await expect(migrate(database, [FIRST, broken])).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('2_broken failed and was rolled back as a whole'),
      remedy: expect.stringContaining('as it was before'),
    });
    expect(await names(database)).toEqual(['1_first']);
    expect(await database.sql.query(`SELECT to_regclass('half')::text AS half`)).toEqual([{ half: null }]);
    const corrected = migration('2_broken', 'CREATE TABLE half (id INT)');
    expect(await migrate(database, [FIRST, corrected])).toEqual({ applied: ['2_broken'] });
  });

  it('refuses a migration that was edited after it was applied', async () => {
    const database = await open(kind);
    await migrate(database, [FIRST]);
    const edited = migration('1_first', `${FIRST.sql} `);
    await expect(migrate(database, [edited, SECOND])).rejects.toMatchObject({
      code: 'MIGRATION_EDITED',
      message: expect.stringContaining('1_first'),
      remedy: expect.stringContaining('new migration'),
    });
    expect(await names(database)).toEqual(['1_first']);
  });

  it('refuses a database that a newer version has used', async () => {
    const database = await open(kind);
    await migrate(database, [FIRST, SECOND]);
    await expect(migrate(database, [FIRST])).rejects.toMatchObject({
      code: 'MIGRATION_UNKNOWN',
      message: expect.stringContaining('2_second'),
    });
  });

  it('refuses a migration that another tool left half done, until it is settled', async () => {
    const database = await open(kind);
    await migrate(database, [FIRST]);
    await database.sql.script('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(database, [FIRST])).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      remedy: expect.stringContaining('prisma migrate resolve'),
    });
    await database.sql.script('UPDATE _prisma_migrations SET rolled_back_at = now(); DROP TABLE first');
    expect(await migrate(database, [FIRST])).toEqual({ applied: ['1_first'] });
  });
});

describe('servers that start at once on one PostgreSQL', () => {
  it('apply each migration once between them', async () => {
    const databaseUrl = await createDatabase('empty');
    const servers = await Promise.all(
      Array.from({ length: 4 }, () => openDatabase({ databaseUrl, dataDir: 'memory://' })),
    );
    opened.push(...servers);
    const results = await Promise.all(servers.map((server) => migrate(server, [FIRST, SECOND])));
    expect(results.flatMap(({ applied }) => applied).sort()).toEqual(['1_first', '2_second']);
  });
});
