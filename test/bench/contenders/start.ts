import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Running {
  /** Where it listens. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a server as a process of its own, in production as an operator would, and waits for the address that it tells.
 *
 * @param command a script of this folder's and its arguments
 * @throws with what it said, where it ends before
 */
export async function start(
  [script = '', ...options]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...options], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const url = await toldAddress(child);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      process.off('exit', kill);
      const closed = once(child, 'close');
      kill();
      await closed;
    },
  };
}

async function toldAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    const url = /^(?:listening on|Baromètre is ready:) (http:\/\/[\w.]+:\d+)/m.exec(said)?.[1];
    if (url !== undefined) resolve(url.replace('localhost', '127.0.0.1'));
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('close', () => reject(new Error(`${child.spawnargs.join(' ')} ended:\n${said}`)));
  return await promise;
}
