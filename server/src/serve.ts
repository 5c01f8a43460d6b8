import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Database, migrate, openDatabase, seed } from '@barometre/prisma';
import { createApp } from './app.ts';
import { listenForCommands } from './cli/hand-over/listener.ts';
import { type Config, originOf } from './config.ts';
import { discardForgotten } from './ingest/store/discard-forgotten.ts';
import { type ChangeFeed, openChangeFeed } from './live/change-feed.ts';
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
  let changes: ChangeFeed | undefined;
  try {
    await prepare(database, tell);
    changes = await openChangeFeed(database);
    const app = await createApp({ ...config, database, changes, log, metrics });
    app.listen(config.port, config.host);
    await once(app, 'listening');
    const { port } = app.address() as AddressInfo;
    // A PostgreSQL server takes the commands' connections itself, and what is in memory alone has no folder to meet at.
    const holdsFolder = config.databaseUrl === undefined && !config.dataDir.startsWith('memory:');
    const origin = originOf({ publicUrl: config.publicUrl, port });
    const stopCommands = holdsFolder
      ? await listenForCommands(database, { dataDir: config.dataDir, origin })
      : undefined;
    await tellFirstToken(database, tell);
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return {
      url: `http://${host}:${port}`,
      close: async () => {
        await stopCommands?.();
        // Ends the streams of who follows something; what is asked until the end is answered from the database.
        await changes?.close();
        await stopListening(app);
        await database.close();
      },
    };
  } catch (error) {
    await changes?.close();
    await database.close();
    throw error;
  }
}

/** How often a stop looks for connections that have become idle, in milliseconds. */
const sweepInterval = 50;

/** Answers what is under way and closes each connection after it: one that is kept alive would hold up the end. */
async function stopListening(app: Server): Promise<void> {
  app.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  const sweep = setInterval(() => app.closeIdleConnections(), sweepInterval);
  app.close();
  await once(app, 'close');
  clearInterval(sweep);
}

async function prepare(database: Database, tell: (step: string) => void): Promise<void> {
  const { applied } = await migrate(database);
  if (applied.length > 0) tell(`Migrations applied: ${applied.join(', ')}`);
  await seed(database, tell);
  const discarded = await discardForgotten(database.sql);
  if (discarded > 0) tell(`Imports discarded that nobody committed within 30 days: ${discarded}`);
}

/** Until there is a token nobody can edit; whoever has a shell on the machine makes the first one. */
async function tellFirstToken({ client }: Database, tell: (step: string) => void): Promise<void> {
  if ((await client.accessToken.count()) > 0) return;
  tell(
    'There is no access token yet. To make the first one: npx --yes pnpm@12 barometer token create "Your name" --role ADMINISTRATOR',
  );
}
