import { DatabaseError } from '@barometre/prisma';
import { ConfigError, readConfig } from './config.ts';
import { createLogger } from './log.ts';
import { type RunningServer, serve } from './serve.ts';

/** How long a stop waits for what is under way. */
const patience = 10_000;

const tell = (step: string) => process.stdout.write(`${step}\n`);

try {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const server = await serve(config, log, tell);
  // Before anybody is told that it is ready: who reads that may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server, signal));
  const shown = config.host === '127.0.0.1' ? server.url.replace('127.0.0.1', 'localhost') : server.url;
  tell(`\nBaromètre is ready: ${shown}  (GraphQL: ${shown}/graphql)`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function stop(server: RunningServer, signal: string): Promise<void> {
  tell(`${signal}: answering what is under way, then stopping`);
  const deadline = setTimeout(() => process.exit(1), patience);
  deadline.unref();
  await server.close();
  process.exit(0);
}

/** What went wrong and what to do, for the person at the terminal. A stack only helps where we did not expect it. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DatabaseError) return `${error.message}\n${error.remedy}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The address is in use: ${error.message}\nStop what listens there, or choose another port with PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
