import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Database, type DatabaseOptions, openDatabase } from '@barometre/prisma';
import { type AppOptions, createApp } from '../server/src/app.ts';
import { type ChangeFeed, openChangeFeed } from '../server/src/live/change-feed.ts';
import { createLogger } from '../server/src/log.ts';
import { createMetrics } from '../server/src/metrics.ts';
import { type KINDS, openSeeded } from './database/databases.ts';

export interface TestServer {
  /** The address it listens on. */
  url: string;
  /** What it reads, for tests that change or recount it. */
  database: Database;
  /** How it hears what was changed. */
  changes: ChangeFeed;
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** On which kind of database; PostgreSQL, the faster one to make, when left out. */
  kind?: (typeof KINDS)[number];
  /** A database of the caller's instead of a fresh one. */
  databaseUrl?: string;
  /** A replica of it. */
  readUrl?: string;
  onStatement?: DatabaseOptions['onStatement'];
  /** Hears changes by another way than that to the database, which a test can cut alone. */
  listen?: Database['listen'];
  /** How many bytes answers may take in memory; when left out: none, so that a test may change the database as it likes. */
  responseCacheBytes?: number;
  /** How many bytes projects may take in memory; when left out: none, for the same reason. */
  columnsBytes?: number;
  /** What the API allows; when left out: everything, and no limit. */
  limits?: Pick<
    AppOptions,
    'trustedProxies' | 'rateLimit' | 'trustedDocumentsOnly' | 'liveLimits' | 'clientPatience'
  >;
  /** Who runs it; nobody says when left out. */
  operator?: AppOptions['operator'];
  /** With PostgreSQL that falls silent. */
  patience?: DatabaseOptions['patience'];
}

/** The whole product, listening on a free port, on a database of its own with what every installation starts with. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const metrics = createMetrics();
  const onStatement: DatabaseOptions['onStatement'] = (statement) => {
    metrics.statement(statement);
    options.onStatement?.(statement);
  };
  const database = await openOwn({ ...options, onStatement });
  const changes = await openChangeFeed({ ...database, listen: options.listen ?? database.listen });
  const app = await createApp({
    database,
    changes,
    log: createLogger('silent'),
    metrics,
    publicUrl: undefined,
    responseCacheBytes: options.responseCacheBytes ?? 0,
    columnsBytes: options.columnsBytes ?? 0,
    ...options.limits,
    ...(options.operator !== undefined && { operator: options.operator }),
  });
  app.listen(0, '127.0.0.1');
  await once(app, 'listening');
  const { port } = app.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    changes,
    close: async () => {
      app.close();
      app.closeAllConnections();
      await changes.close();
      await database.close();
    },
  };
}

async function openOwn(options: TestServerOptions) {
  const { kind = 'postgresql', databaseUrl, readUrl, onStatement, patience } = options;
  return databaseUrl === undefined
    ? await openSeeded(kind, { onStatement, patience })
    : await openDatabase({ dataDir: 'memory://', databaseUrl, readUrl, onStatement, patience });
}
