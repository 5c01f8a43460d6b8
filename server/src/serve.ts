import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { type Database, openDatabase } from '@barometre/prisma';
import { type Config, originOf } from './config.ts';
import { type ChangeFeed, openChangeFeed } from './live/change-feed.ts';
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
  let hearing: Promise<ChangeFeed> | undefined;
  let preparing: Promise<void> | undefined;
  let app: Server | undefined;
  try {
    const [database, createApp] = await Promise.all([opening, loadApp()]);
    // On a PostgreSQL server each waits for it, and neither for the other.
    hearing = openChangeFeed(database, siblings);
    preparing = opened?.(database);
    const [changes] = await Promise.all([hearing, preparing]);
    const server = await createApp({ ...config, database, changes, log, metrics, siblings });
    app = server;
    server.listen(config.port, config.host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await listening?.(database, port);
    return { url: addressOf(config.host, port), close: () => stop(server, changes, database) };
  } catch (error) {
    app?.close();
    app?.closeAllConnections();
    // What is under way comes to its end before what it needs is closed.
    await preparing?.catch(ignore);
    await hearing?.then((changes) => changes.close(), ignore);
    await opening.then((database) => database.close(), ignore);
    throw error;
  }
}

const ignore = () => undefined;

/** Ends the streams of who follows something; what is asked until the end is answered from the database. */
async function stop(app: Server, changes: ChangeFeed, database: Database): Promise<void> {
  await changes.close();
  await stopListening(app);
  await database.close();
}

/** Loads what answers, in parts: between them what opens the database can go on. */
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
