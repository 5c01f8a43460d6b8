import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { type Database, openDatabase } from '@barometre/prisma';
import { type Config, originOf } from './config.ts';
import { openChangeFeed } from './live/change-feed.ts';
import type { Logger } from './log.ts';
import { createMetrics } from './metrics.ts';
import { prepare, startChores, tellFirstToken } from './prepare.ts';
import type { Siblings } from './processes/siblings.ts';
import { addressOf, type RunningServer } from './running-server.ts';

/**
 * Opens the database, brings it up to date and serves, in this process alone.
 *
 * @param tell what to tell the person who starts it, step by step
 * @throws {DatabaseError} when the database can't be used, with what to do about it
 */
export async function serve(
  config: Config,
  log: Logger,
  tell: (step: string) => void,
): Promise<RunningServer> {
  tell(
    config.databaseUrl === undefined
      ? `Opening the embedded database in ${config.dataDir}`
      : 'Connecting to PostgreSQL',
  );
  const stopping: (() => Promise<void> | void)[] = [];
  const server = await answer(config, log, {
    opened: (database) => prepare(database, tell),
    listening: async (database, port) => {
      stopping.push(startChores(database, log));
      // A PostgreSQL server takes the commands' connections itself, and what is in memory alone has no folder to meet at.
      const holdsFolder = config.databaseUrl === undefined && !config.dataDir.startsWith('memory:');
      const origin = originOf({ publicUrl: config.publicUrl, port });
      if (holdsFolder) {
        const { listenForCommands } = await import('./cli/hand-over/listener.ts');
        stopping.push(await listenForCommands(database, { dataDir: config.dataDir, origin }));
      }
      await tellFirstToken(database, tell);
    },
  });
  return {
    url: server.url,
    close: async () => {
      for (const stop of stopping) await stop();
      await server.close();
    },
  };
}

/** Serves as one of several processes, on a database that was brought up to date for all of them. */
export const serveAmong = (siblings: Siblings, config: Config, log: Logger): Promise<RunningServer> =>
  answer(config, log, { siblings });

interface Occasions {
  siblings?: Siblings;
  /** Before anything is read. */
  opened?(database: Database): Promise<void>;
  listening?(database: Database, port: number): Promise<void>;
}

async function answer(
  config: Config,
  log: Logger,
  { siblings, opened, listening }: Occasions,
): Promise<RunningServer> {
  const metrics = createMetrics(siblings);
  const opening = openDatabase({
    databaseUrl: config.databaseUrl,
    readUrl: config.databaseReadUrl,
    dataDir: config.dataDir,
    onStatement: metrics.statement,
  });
  const [database, createApp] = await Promise.all([opening, loadApp()]);
  const hearing = openChangeFeed(database, siblings);
  try {
    // Each waits for the database, neither for the other.
    const [changes] = await Promise.all([hearing, opened?.(database)]);
    const app = await createApp({ ...config, database, changes, log, metrics, siblings });
    app.listen(config.port, config.host);
    await once(app, 'listening');
    const { port } = app.address() as AddressInfo;
    await listening?.(database, port);
    return {
      url: addressOf(config.host, port),
      close: async () => {
        // Ends the streams of who follows something; what is asked until the end is answered from the database.
        await changes.close();
        await stopListening(app);
        await database.close();
      },
    };
  } catch (error) {
    await hearing.then(
      (changes) => changes.close(),
      () => undefined,
    );
    await database.close();
    throw error;
  }
}

/** Loads what answers, in parts: meanwhile the database is opened, which takes as long and little of this process. */
async function loadApp() {
  await turn();
  await import('./graphql/schema.ts');
  await turn();
  return (await import('./app.ts')).createApp;
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
