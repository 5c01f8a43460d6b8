import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Database, migrate, openDatabase, seed } from '@barometre/prisma';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import { createMetrics } from './metrics.ts';

export interface RunningServer {
  /** The address it listens on, such as "http://127.0.0.1:4000". */
  url: string;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date and serves.
 *
 * @param tell what to tell the person who starts it, step by step
 * @throws {DatabaseError} when the database can't be used, with what to do about it
 */
export async function serve(
  config: Config,
  log: Logger,
  tell: (step: string) => void,
): Promise<RunningServer> {
  const metrics = createMetrics();
  tell(
    config.databaseUrl === undefined
      ? `Opening the embedded database in ${config.dataDir}`
      : 'Connecting to PostgreSQL',
  );
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    onStatement: metrics.statement,
  });
  try {
    await prepare(database, tell);
    const app = await createApp({ database, log, metrics, publicUrl: config.publicUrl });
    app.listen(config.port, config.host);
    await once(app, 'listening');
    const { port } = app.address() as AddressInfo;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return {
      url: `http://${host}:${port}`,
      close: async () => {
        app.close();
        app.closeIdleConnections();
        await once(app, 'close');
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepare(database: Database, tell: (step: string) => void): Promise<void> {
  const { applied } = await migrate(database);
  if (applied.length > 0) tell(`Migrations applied: ${applied.join(', ')}`);
  await seed(database, tell);
}
