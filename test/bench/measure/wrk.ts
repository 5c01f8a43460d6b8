import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What wrk sends, again and again, on connections that it keeps open. */
export interface Load {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export interface LoadOptions {
  seconds: number;
  connections: number;
}

export const installWrk = 'The bench needs the load client wrk. On Debian and Ubuntu: apt-get install wrk';

/** The version of wrk. @throws with how to install it where it is not */
export async function wrkVersion(): Promise<string> {
  // It ends with an error whatever it is asked without an address.
  const output = await run('wrk', ['--version']).catch((error: { code?: unknown; stdout?: string }) => {
    if (error.code === 'ENOENT') throw new Error(installWrk);
    return { stdout: error.stdout ?? '' };
  });
  return /^wrk (.+?) \[/.exec(output.stdout)?.[1] ?? 'of an unknown version';
}

export interface Answered {
  requests: number;
  perSecond: number;
}

/** Loads a server for a while. @throws where any answer was not 2xx or 3xx, or a connection failed: then nothing was measured */
export async function loadServer(load: Load, options: LoadOptions): Promise<Answered> {
  const script = join(tmpdir(), `barometre-wrk-${randomUUID()}.lua`);
  await writeFile(script, luaOf(load));
  try {
    const { stdout } = await run('wrk', [
      '-t1',
      `-c${options.connections}`,
      `-d${options.seconds}s`,
      '-s',
      script,
      load.url,
    ]);
    return readReport(stdout, load.url);
  } finally {
    await rm(script);
  }
}

/** @throws where the report tells of anything that went wrong */
export function readReport(report: string, url: string): Answered {
  const wrong = /^\s*(Non-2xx or 3xx responses: \d+|Socket errors: .*)$/m.exec(report)?.[1];
  if (wrong !== undefined) throw new Error(`${url}: ${wrong}`);
  const perSecond = Number(/^Requests\/sec:\s+([\d.]+)$/m.exec(report)?.[1] ?? 0);
  const requests = Number(/^\s*(\d+) requests in /m.exec(report)?.[1] ?? 0);
  if (requests === 0) throw new Error(`${url}: no request was answered\n${report}`);
  return { requests, perSecond };
}

/** wrk takes anything but a plain GET from a script. */
function luaOf({ method = 'GET', headers = {}, body }: Load): string {
  const lines = [`wrk.method = ${quoted(method)}`];
  for (const [name, value] of Object.entries(headers))
    lines.push(`wrk.headers[${quoted(name)}] = ${quoted(value)}`);
  if (body !== undefined) lines.push(`wrk.body = ${quoted(body)}`);
  return `${lines.join('\n')}\n`;
}

const quoted = (text: string) =>
  `"${[...Buffer.from(text)].map((byte) => `\\${String(byte).padStart(3, '0')}`).join('')}"`;
