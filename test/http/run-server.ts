import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../server/dist/server/main.js');

/** The server as a process of its own, the way an operator runs it. */
export interface ServerProcess {
  pid: number | undefined;
  /** What it has told so far. */
  output(): string;
  /** The address it listens on, once it is ready. Fails with what it said when it ends before. */
  ready(): Promise<string>;
  /** How it ended, once it has. */
  ended(): Promise<{ code: number | null; errors: string }>;
  signal(name: NodeJS.Signals): void;
  /** Closes the pipes that it writes to: nobody reads any more what it says. */
  stopReading(): void;
}

const running = new Set<ChildProcess>();

/** Starts a server with just these environment variables, on a free port unless they say otherwise. */
export function runServer(environment: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exited = once(child, 'close').finally(() => running.delete(child));
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const address = () => /is ready: (http:\S+)/.exec(output)?.[1]?.replace('localhost', '127.0.0.1');
  return {
    pid: child.pid,
    output: () => output,
    ready: async () => {
      const gone = exited.then(() => Promise.reject(new Error(`The server ended:\n${output}${errors}`)));
      while (address() === undefined) await Promise.race([once(child.stdout, 'data'), gone]);
      // From here on its end is the test's own affair.
      gone.catch(() => undefined);
      return address() ?? '';
    },
    ended: async () => {
      await exited;
      return { code: child.exitCode, errors };
    },
    signal: (name) => child.kill(name),
    stopReading: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

/** Ends what a failed test left running. */
export async function endServers(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
}
