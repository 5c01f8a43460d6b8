import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient, type PoolConfig, type QueryConfig } from 'pg';
import { DatabaseError, errorCode } from '../errors.ts';
import type { PlainStatement, Read, Sql } from '../sql.ts';
import type { AdaptedConnection } from './embedded.ts';
import { Freshness } from './freshness.ts';
import { guardStatements } from './hang-up.ts';
import { listenOn } from './listener.ts';
import { readingPool } from './reading-pool.ts';
import { statementNames } from './statement-names.ts';

const OLDEST_VERSION = 14;

/** How long to wait for a server that says nothing: a network may fall silent without a connection being closed. */
export interface Patience {
  /** For a connection. */
  connectMs: number;
  /** For the answer to a statement outside a transaction. */
  answerMs: number;
  /** Before a connection that listens is asked whether it is still there, and then for its answer. */
  listenMs: number;
}

const PATIENCE: Patience = { connectMs: 5_000, answerMs: 15_000, listenMs: 5_000 };

/** By how much the server's own limit comes before ours: then the connection stays good. */
const LEAD_MS = 1_000;

/** The longest that a timer takes, some 24 days. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/**
 * A PostgreSQL server, through a pool of connections.
 *
 * @param readUrl a replica of it, for reading; it may be away
 */
export async function openPostgresql(
  databaseUrl: string,
  patience: Patience = PATIENCE,
  readUrl?: string,
): Promise<AdaptedConnection> {
  const url = parseUrl(databaseUrl, 'DATABASE_URL');
  const config = poolConfig(url, patience);
  const pool = openPool(config, patience);
  const limitMs = patience.answerMs + LEAD_MS;
  // One list of names for all that is prepared: the connections are the same.
  const nameOf = statementNames();
  try {
    await checkServer(pool);
  } catch (error) {
    await pool.end();
    throw error instanceof DatabaseError ? error : unreachable(url, error);
  }
  const adapterOf = (from: Pool) => new PrismaPg(from, { statementNameGenerator: nameOf });
  const replica =
    readUrl === undefined
      ? undefined
      : openReplica(
          pool,
          openPool(poolConfig(parseUrl(readUrl, 'DATABASE_READ_URL'), patience), patience),
          patience,
        );
  return {
    adapter: adapterOf(pool),
    sql: { ...sqlOn(pool), transaction: (work) => inTransaction(pool, limitMs, work) },
    read: readOn(pool, nameOf),
    refreshTypes: async () => undefined,
    // A connection of its own, which nothing else gives up.
    listen: (channel, listener) =>
      listenOn({ ...config, query_timeout: limitMs }, channel, listener, patience.listenMs),
    ...(replica !== undefined && {
      reading: {
        adapter: adapterOf(replica.pool),
        read: readOn(replica.pool, nameOf),
        replica: replica.replica,
      },
    }),
    close: async () => {
      await replica?.close();
      if (!pool.ended && !pool.ending) await pool.end();
    },
  };
}

function openPool(config: PoolConfig, { answerMs }: Patience): Pool {
  const pool = new Pool(config);
  guardStatements(pool, answerMs + LEAD_MS);
  // A connection that the server ends would end this process if nobody listened: in the pool, between the statements of a
  // transaction, or in the moment it is handed over. Its statements say that it has ended; the pool replaces it.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

const ignore = () => undefined;

function openReplica(primary: Pool, copy: Pool, { listenMs }: Patience) {
  const replica = new Freshness({ primary, replica: copy, askMs: listenMs });
  return {
    replica,
    pool: readingPool(primary, copy, replica),
    close: async () => {
      await replica.close();
      await copy.end();
    },
  };
}

function parseUrl(databaseUrl: string, variable: string): URL {
  const url = URL.parse(databaseUrl);
  if (url && ['postgresql:', 'postgres:'].includes(url.protocol)) return url;
  throw new DatabaseError(
    'INVALID_URL',
    `${variable} is not the address of a PostgreSQL database.`,
    'Write it as postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
  );
}

function poolConfig(url: URL, { connectMs, answerMs }: Patience): PoolConfig {
  const connectionUrl = new URL(url);
  // The adapter sends and reads times without their zone, hence UTC. A start option costs no round trip, and what the
  // address itself asks for is kept: an option that comes later wins. Memoize is off since PostgreSQL sizes it for all rows
  // that a join may find: milliseconds where a page wants twenty of many.
  const options = connectionUrl.searchParams.get('options');
  connectionUrl.searchParams.set(
    'options',
    `-c statement_timeout=${answerMs} -c enable_memoize=off ${options ? `${options} ` : ''}-c TimeZone=UTC`,
  );
  return {
    connectionString: connectionUrl.href,
    application_name: 'barometre',
    connectionTimeoutMillis: connectMs,
    // Finds out about a connection that is silent while nobody waits for it.
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    max: Number(connectionUrl.searchParams.get('connection_limit') ?? 10),
  };
}

async function checkServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  );
  const server = rows[0];
  if (!server || server.version < OLDEST_VERSION) {
    throw new DatabaseError(
      'UNSUPPORTED',
      `The server is PostgreSQL ${server?.version ?? 'of an unknown version'}.`,
      `Use PostgreSQL ${OLDEST_VERSION} or later.`,
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseError(
      'UNSUPPORTED',
      `The database is encoded in ${server.encoding}.`,
      `Create it with ENCODING 'UTF8' (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).`,
    );
  }
}

const REMEDIES: Record<string, string> = {
  ECONNREFUSED: 'Nothing listens there: start PostgreSQL, or correct host and port.',
  ENOTFOUND: 'The host name is not known: correct it in DATABASE_URL.',
  '28P01': 'The password was refused: correct user and password in DATABASE_URL.',
  '28000': 'The user was refused: correct it in DATABASE_URL or in the pg_hba.conf of the server.',
  '3D000': 'The database does not exist: create it (createdb), or correct its name in DATABASE_URL.',
  '53300': 'The server has no connection left: raise its max_connections, or use a smaller connection_limit.',
};

/** Says where the database was looked for, and never the password. */
function unreachable(url: URL, error: unknown): DatabaseError {
  const code = errorCode(error);
  const database = decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username);
  const place = `host ${url.hostname || 'localhost'}, port ${url.port || '5432'}, database ${database}`;
  return new DatabaseError(
    'UNREACHABLE',
    `PostgreSQL cannot be reached (${place}${code ? `, ${code}` : ''}).`,
    (code && REMEDIES[code]) ??
      'Check that the server runs and that DATABASE_URL and the network lead to it.',
    error,
  );
}

async function inTransaction<Result>(
  pool: Pool,
  limitMs: number,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const limited = sqlOn(client, limitMs);
  try {
    // A migration, an import or a backup takes as long as it takes.
    await limited.script('BEGIN; SET LOCAL statement_timeout = 0');
    const sql = sqlOn(client, NO_LIMIT_MS);
    const result = await work(sql);
    await sql.script('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given back to the pool; PostgreSQL rolls back what it leaves.
    await limited.script('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

const readOn =
  (pool: Pool, nameOf: ReturnType<typeof statementNames>): Read =>
  async <Row extends object>({ text, values }: PlainStatement) =>
    (await pool.query<Row>({ name: nameOf({ sql: text }), text, values })).rows;

/** @param limitMs of each statement; that of a pool has its own limit */
function sqlOn(client: Pool | PoolClient, limitMs?: number): Sql {
  // The driver knows this setting of a single statement, its types do not.
  const run = <Row extends object>(text: string, values?: unknown[]) => {
    const statement: QueryConfig & { query_timeout: number | undefined } = { text, query_timeout: limitMs };
    return client.query<Row>(values === undefined ? statement : { ...statement, values });
  };
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await run<Row>(text, [...values])).rows,
    script: async (text) => {
      await run(text);
    },
  };
}
