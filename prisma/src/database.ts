import { PrismaClient } from '../generated/client/client.ts';
import type { openEmbedded } from './connection/embedded.ts';
import type { Replica } from './connection/freshness.ts';
import type { Patience } from './connection/postgresql.ts';
import { onFirstUse } from './on-first-use.ts';
import type { Connection, Listen, PlainStatement, Read, SqlDatabase } from './sql.ts';

/** One SQL statement as it was run, for logs, metrics and tests. */
export interface Statement {
  sql: string;
  durationMs: number;
}

export interface DatabaseOptions {
  /** A PostgreSQL server. Without it the database is embedded, in `dataDir`. */
  databaseUrl?: string | undefined;
  /** A replica of that server, which is read as long as it shows what the server does. */
  readUrl?: string | undefined;
  /** The folder of the embedded database; `memory://` keeps nothing and locks nothing. */
  dataDir: string;
  /** What an embedded database in memory begins with, instead of nothing: the dump of another one's folder, a tar. */
  dump?: Blob | undefined;
  /** How long to wait for a PostgreSQL server that does not answer; left out: long enough for any read. */
  patience?: Patience | undefined;
  /** Called for each statement that the client or `read` runs. */
  onStatement?: ((statement: Statement) => void) | undefined;
}

export interface Database {
  client: PrismaClient;
  kind: 'embedded' | 'postgresql';
  /** The same database in plain SQL. */
  sql: SqlDatabase;
  /** Single statements that only read, for what is asked often. */
  read: Read;
  /** For reading what need not be this process's own latest change: from the replica while there is one in use. */
  reading: Pick<Database, 'client' | 'read'>;
  /** Undefined where there is none. */
  replica: Replica | undefined;
  /** After a migration: lets the driver learn of the types that it created. */
  refreshTypes: Connection['refreshTypes'];
  listen: Listen;
  close(): Promise<void>;
}

/** Opens the database, and throws a DatabaseError that says what to do where it cannot. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, readUrl, dataDir, dump, patience, onStatement } = options;
  // Each brings a driver that the other does not need.
  const connection = databaseUrl
    ? await (await import('./connection/postgresql.ts')).openPostgresql(databaseUrl, patience, readUrl)
    : await (await import('./connection/embedded.ts')).openEmbedded(dataDir, dump);
  // To make Prisma's client is some 7 % of a start, and what is asked most is asked without it.
  const client = onFirstUse(() => createClient(connection.adapter, onStatement));
  const observe = (read: Read): Read => (onStatement ? observed(read, onStatement) : read);
  const own = { client: client.value, read: observe(connection.read) };
  const copy = connection.reading;
  const copyClient = copy && onFirstUse(() => createClient(copy.adapter, onStatement));
  const reading = copy && copyClient && { client: copyClient.value, read: observe(copy.read) };
  return {
    ...own,
    reading: reading ?? own,
    replica: copy?.replica,
    kind: databaseUrl ? 'postgresql' : 'embedded',
    sql: connection.sql,
    refreshTypes: connection.refreshTypes,
    listen: connection.listen,
    close: async () => {
      await copyClient?.made()?.$disconnect();
      await client.made()?.$disconnect();
      await connection.close();
    },
  };
}

function observed(read: Read, onStatement: (statement: Statement) => void): Read {
  return async <Row extends object>({ text, values }: PlainStatement) => {
    const started = performance.now();
    try {
      return await read<Row>({ text, values });
    } finally {
      onStatement({ sql: text, durationMs: performance.now() - started });
    }
  };
}

type Adapter = Awaited<ReturnType<typeof openEmbedded>>['adapter'];

function createClient(adapter: Adapter, onStatement: DatabaseOptions['onStatement']): PrismaClient {
  // An import writes some thousand rows in one transaction; the defaults (2 s to start, 5 s to run) are for single ones.
  const transactionOptions = { maxWait: 10_000, timeout: 60_000 };
  if (!onStatement) return new PrismaClient({ adapter, transactionOptions });
  const client = new PrismaClient({ adapter, transactionOptions, log: [{ emit: 'event', level: 'query' }] });
  client.$on('query', ({ query, duration }) => {
    onStatement({ sql: query, durationMs: duration });
  });
  return client as unknown as PrismaClient;
}
