import cluster from 'node:cluster';
import { flushCompileCache } from 'node:module';
import { DatabaseError } from '@barometre/prisma';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLogger, type Logger, written } from './log.ts';
import { StartError } from './processes/start-error.ts';
import type { RunningServer } from './running-server.ts';

/** How long a stop waits for what is under way. */
const patience = 10_000;

// Whoever reads what is told here may go before the server does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const tell = (step: string) => process.stdout.write(`${step}\n`);

/**
 * The server as a process: it ends with the process, or with what went wrong.
 *
 * @param main the file that this process was started with, for those that it starts itself
 */
export async function run(main: string): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLogger(config.logLevel);
    const server = await start(config, log, main);
    const stop = () => stopServer(server, log);
    if (cluster.isPrimary) {
      // Before anybody is told that it is ready: who reads that may stop it at once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          tell(`${signal}: answering what is under way, then stopping`);
          void stop();
        });
      const shown = config.host === '127.0.0.1' ? server.url.replace('127.0.0.1', 'localhost') : server.url;
      tell(`\nBaromètre is ready: ${shown}  (GraphQL: ${shown}/graphql)`);
    } else stopWhenTold(stop);
    // For the next start, even where this one is killed.
    setImmediate(flushCompileCache);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** Loads what it needs and nothing else: the process that starts others answers no request. */
async function start(config: Config, log: Logger, main: string): Promise<RunningServer> {
  if (cluster.isWorker) return await (await import('./processes/worker.ts')).serveAsOne(config, log);
  if (config.processes === 1) return await (await import('./serve.ts')).serve(config, log, tell);
  return await (await import('./processes/primary.ts')).serveWithProcesses(config, log, { tell, main });
}

/** A terminal sends its signals to all processes, and the one that started them sends its own: the second changes nothing. */
function stopWhenTold(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (!stopping) void stop();
      stopping = true;
    });
}

async function stopServer(server: RunningServer, log: Logger): Promise<void> {
  const deadline = setTimeout(() => process.exit(1), patience);
  deadline.unref();
  await server.close();
  await written(log);
  process.exit(0);
}

/** What went wrong and what to do, for the person at the terminal. A stack only helps where we did not expect it. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  if (error instanceof DatabaseError) return `${error.message}\n${error.remedy}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The address is in use: ${error.message}\nStop what listens there, or choose another port with PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
