import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { openDatabase } from '@barometre/prisma';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { prepare, startChores, tellFirstToken } from '../prepare.ts';
import { addressOf, type RunningServer } from '../running-server.ts';
import { Hub, type Peer } from './hub.ts';
import type { FromProcess } from './messages.ts';
import { diedYoung, pauseBefore } from './pause.ts';
import { StartError } from './start-error.ts';

/**
 * Serves with several processes behind one port. This one brings the database up to date, starts the others, starts again those
 * that die, passes on what they tell each other, and does what is to be done once: it answers no request itself. A connection goes
 * to the next one that listens, so that nobody waits for one that is starting or has stalled.
 *
 * @param how what to tell the person who starts it, step by step, and the file that each process is started with
 * @throws {DatabaseError} when the database can't be used, with what to do about it
 */
export async function serveWithProcesses(
  config: Config,
  log: Logger,
  { tell, main }: { tell: (step: string) => void; main: string },
): Promise<RunningServer> {
  tell('Connecting to PostgreSQL');
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  try {
    await prepare(database, tell);
    tell(`Starting ${config.processes} processes`);
    const processes = new Processes(config.processes, log, main);
    const port = await processes.start();
    const stopChores = startChores(database, log);
    await tellFirstToken(database, tell);
    return {
      url: addressOf(config.host, port),
      close: async () => {
        stopChores();
        await processes.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

class Processes {
  readonly #count: number;
  readonly #log: Logger;
  readonly #hub = new Hub();
  readonly #running = new Set<Worker>();
  /** The numbers of those that have come to listen. */
  readonly #listened = new Set<number>();
  #stopping = false;

  constructor(count: number, log: Logger, main: string) {
    this.#count = count;
    this.#log = log;
    cluster.setupPrimary({ exec: main, args: [] });
  }

  /** Answers the port, once all of them listen. */
  async start(): Promise<number> {
    const numbers = Array.from({ length: this.#count }, (_, index) => index + 1);
    const ports = await Promise.all(numbers.map((number) => this.#startFirst(number)));
    return ports[0] ?? 0;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const ended = [...this.#running].map((worker) => once(worker, 'exit'));
    for (const worker of this.#running) worker.process.kill('SIGTERM');
    await Promise.all(ended);
  }

  async #startFirst(number: number): Promise<number> {
    const worker = this.#fork(number, 0);
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    worker.once('listening', ({ port }) => resolve(port));
    worker.once('exit', () => reject(new StartError(`Process ${number} could not start.`)));
    return await promise;
  }

  /** @param died how often in a row one with this number has died soon after its start */
  #fork(number: number, died: number): Worker {
    const worker = cluster.fork({ BAROMETRE_PROCESS: String(number) });
    const started = performance.now();
    const peer: Peer = {
      number,
      // Who is about to end hears nothing any more, and an error about it would be ours.
      send: (message) => {
        if (worker.isConnected()) worker.send(message, () => undefined);
      },
    };
    this.#running.add(worker);
    worker.on('error', (error) =>
      this.#log.error({ err: error, process: number }, 'a process could not be reached'),
    );
    worker.on('message', (message: FromProcess | { kind?: undefined }) => {
      if (message.kind !== undefined) this.#hub.hear(peer, message);
    });
    worker.once('listening', () => {
      this.#listened.add(number);
      this.#log.info({ process: number, pid: worker.process.pid }, 'a process listens');
    });
    worker.once('exit', (code, signal) => {
      this.#running.delete(worker);
      this.#hub.leave(number);
      // At its first start it ends everything; later it is tried again until it comes to listen.
      if (this.#stopping || !this.#listened.has(number)) return;
      this.#log.error({ process: number, code, signal }, 'a process has ended');
      const young = diedYoung(died, performance.now() - started);
      // It keeps this process alive: where all have ended, nothing else may.
      setTimeout(() => {
        if (!this.#stopping) this.#fork(number, young);
      }, pauseBefore(young));
    });
    return worker;
  }
}
