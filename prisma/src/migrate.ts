import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { DatabaseError, errorMessage } from './errors.ts';
import { type Migration, readMigrations } from './migrations.ts';
import type { Sql } from './sql.ts';

// The table of Prisma's CLI, word for word, so that the CLI stays usable on the same database.
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

// The key that Prisma's CLI locks with: two servers that start at once, or a server and the CLI, wait for each other.
const ADVISORY_LOCK = 72707369;

interface AppliedRow {
  name: string;
  checksum: string;
  finished: boolean;
}

/** Brings the database to this version: each migration in a transaction of its own, all of it or nothing of it. */
export async function migrate(
  database: Database,
  migrations?: readonly Migration[],
): Promise<{ applied: string[] }> {
  const known = migrations ?? (await readMigrations());
  const applied: string[] = [];
  while (pending(known, await readApplied(database.sql)).length > 0) {
    const name = await database.sql.transaction((sql) => applyNext(sql, known));
    if (name !== undefined) applied.push(name);
  }
  // Also where another server has just applied them.
  await database.refreshTypes();
  return { applied };
}

/** The migrations that this version has and the database has not. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  return pending(await readMigrations(), await readApplied(database.sql)).map(({ name }) => name);
}

/** Looks again once it holds the lock: another server may have been faster, and then there is nothing to do. */
async function applyNext(sql: Sql, known: readonly Migration[]): Promise<string | undefined> {
  await sql.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})::text`);
  await sql.script(MIGRATIONS_TABLE);
  const next = pending(known, await readApplied(sql))[0];
  if (!next) return undefined;
  const id = randomUUID();
  await sql.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
    [id, next.checksum, next.name],
  );
  try {
    await sql.script(next.sql);
  } catch (error) {
    throw failed(next.name, error);
  }
  await sql.query(
    'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
  return next.name;
}

async function readApplied(sql: Sql): Promise<AppliedRow[]> {
  const [table] = await sql.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!table?.exists) return [];
  return await sql.query<AppliedRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, id`,
  );
}

/** Compares the two histories, and refuses to go on where they contradict each other. */
function pending(known: readonly Migration[], applied: readonly AppliedRow[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = byName.get(row.name);
    if (!migration) throw unknownHere(row.name);
    if (!row.finished) throw halfDone(row.name);
    if (migration.checksum !== row.checksum) throw edited(row.name);
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name));
}

function failed(name: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    'MIGRATION_FAILED',
    `The migration ${name} failed and was rolled back as a whole (${errorMessage(cause)}).`,
    'The database is as it was before. Put right what the message names, then start again.',
    cause,
  );
}

function halfDone(name: string): DatabaseError {
  return new DatabaseError(
    'MIGRATION_FAILED',
    `The migration ${name} was started on this database by another tool and did not finish.`,
    'Restore a backup, or finish it by hand and settle it with `prisma migrate resolve`.',
  );
}

function edited(name: string): DatabaseError {
  return new DatabaseError(
    'MIGRATION_EDITED',
    `The migration ${name} was edited after this database applied it.`,
    'Restore the file as it was and put the change in a new migration.',
  );
}

function unknownHere(name: string): DatabaseError {
  return new DatabaseError(
    'MIGRATION_UNKNOWN',
    `The database has the migration ${name}, which this version does not know: a newer version has used it.`,
    'Start the version that last used this database, or a later one.',
  );
}
