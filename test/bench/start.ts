import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase } from './database.ts';
import { processorSeconds } from './measure/processor-time.ts';
import { median } from './measure/rounds.ts';
import type { Section } from './report/results.ts';
import { table, whole } from './report/table.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7);

const main = fileURLToPath(new URL('../../server/dist/server/main.js', import.meta.url));

/** The least that a server in Node can do before it answers. */
const floor = [
  '-e',
  `require('node:http').createServer((q, s) => s.end('{}')).listen(0, '127.0.0.1', function () {
  console.log('listening on http://127.0.0.1:' + this.address().port) })`,
];

interface Started {
  /** Milliseconds from the command to the first answer. */
  answered: number;
  /** Seconds of the processor's time until then. */
  worked: number;
}

/** How long it takes from the command to the first answer of the API, on a database that has its data. */
export async function startUp(): Promise<Section> {
  const database = await startDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'barometre-bench-'));
  const contenders: [string, string[], Record<string, string>][] = [
    ['bare node:http', floor, {}],
    ['on PostgreSQL', [main], { DATABASE_URL: database.url }],
    ['on PostgreSQL, two processes', [main], { DATABASE_URL: database.url, PROCESSES: '2' }],
    ['on the embedded database', [main], { DATA_DIR: folder }],
  ];
  try {
    const measured = contenders.map((): Started[] => []);
    // The first time fills the embedded database and Node's cache of compiled code.
    for (let round = -1; round < rounds; round++) {
      for (const [index, [, command, environment]] of contenders.entries()) {
        const started = await firstAnswer(command, environment);
        if (round >= 0) measured[index]?.push(started);
      }
    }
    const rows = contenders.map(([name], index) => {
      const starts = measured[index] ?? [];
      return [
        name,
        whole(median(starts.map(({ answered }) => answered))),
        whole(Math.max(...starts.map(({ answered }) => answered))),
        whole(median(starts.map(({ worked }) => worked)) * 1_000),
      ];
    });
    const head = ['', 'ms to the first answer', 'at most', 'ms of processor time'];
    return {
      title: 'Start-up to the first answer',
      body: `${table(head, rows)}\n\nFrom the command to the answer of the breakdown (of the floor: to any), built and with all its data; the median of ${rounds} starts, one after
the other in turn.`,
    };
  } finally {
    await rm(folder, { recursive: true });
    await database.stop();
  }
}

async function firstAnswer(
  command: readonly string[],
  environment: Record<string, string>,
): Promise<Started> {
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  const query = '{ statistics { projectCount themes { theme { label } percent } } }';
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`);
  if (!response.ok) throw new Error(`the first answer was ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
  const answered = performance.now() - started;
  const worked = processorSeconds(child.pid ?? 0);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return { answered, worked };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let told = '';
  // Heard to its end: a server that can't tell what it does ends with an error.
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    const url = /(?:listening on|is ready:) (http:\S+)/.exec(told)?.[1];
    if (url !== undefined) resolve(url.replace('localhost', '127.0.0.1'));
  });
  child.once('close', () => reject(new Error(`it ended: ${told}`)));
  return await promise;
}
