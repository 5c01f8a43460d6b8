import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startBarometre } from './contenders/barometre.ts';
import { type Running, start } from './contenders/start.ts';
import { startDatabase } from './database.ts';
import { median } from './measure/rounds.ts';
import { type Subscribers, subscribe } from './measure/subscribers.ts';
import type { Section } from './report/results.ts';
import { ratio, table } from './report/table.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15);

/** The whole edition's figures, as the contract asks for them. */
const document = readFile(new URL('../contract/operations/live.graphql', import.meta.url), 'utf8');

/** One after another: the reconstruction has the same figures again after two of them. */
const changes = [
  `insert into project (edition_id, reference, title, city_id, theme_id)
   select p.edition_id, 'bench', 'Bench', p.city_id, p.theme_id from project p order by id limit 1`,
  `delete from project where reference = 'bench'`,
];

interface Measured {
  count: number;
  reachMs: [product: number, floor: number];
  ratio: number;
  /** For each subscriber. */
  bytes: [product: number, floor: number];
}

/** How long a change takes to reach many subscribers, and what each of them takes of memory. */
export async function live(counts: readonly string[]): Promise<Section> {
  const database = await startDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'barometre-bench-'));
  try {
    // A database of its own, or a change would be told to both at once.
    await database.query('create database bench_floor template barometre_seeded');
    const floorUrl = Object.assign(new URL(database.url), { pathname: '/bench_floor' }).href;
    const path = `/graphql?query=${encodeURIComponent(await document)}`;
    const measured: Measured[] = [];
    for (const count of (counts.length > 0 ? counts : ['1000', '5000']).map(Number)) {
      measured.push(await measure({ productUrl: database.url, floorUrl, folder, path, count }));
    }
    return { title: 'Live: a change and its subscribers', body: report(measured) };
  } finally {
    await rm(folder, { recursive: true });
    await database.stop();
  }
}

interface Setting {
  productUrl: string;
  floorUrl: string;
  folder: string;
  path: string;
  count: number;
}

async function measure({ productUrl, floorUrl, folder, path, count }: Setting): Promise<Measured> {
  const most = String(count + 1);
  const product = await startBarometre(productUrl, { LIVE_PER_ADDRESS: most, LIVE_TOTAL: most });
  const event = join(folder, 'event');
  await writeFile(event, await firstEvent(product.url + path));
  const floor = await start(['floors/events.ts', event, floorUrl]);
  const both = [
    await connected(product, productUrl, path, count),
    await connected(floor, floorUrl, path, count),
  ] as const;
  const times: [number, number][] = [];
  for (let round = 0; round < rounds * 2; round += 1) {
    const change = changes[round % 2] ?? '';
    // Who goes first changes; each hears of its own database alone.
    const order = round % 4 < 2 ? ([0, 1] as const) : ([1, 0] as const);
    const time: [number, number] = [0, 0];
    for (const one of order)
      time[one] = await both[one].subscribers.reach(() => both[one].client.query(change));
    times.push(time);
  }
  for (const { subscribers, client } of both) {
    subscribers.close();
    await client.end();
  }
  await Promise.all([product.stop(), floor.stop()]);
  return {
    count,
    reachMs: [median(times.map(([time]) => time)), median(times.map(([, time]) => time))],
    ratio: median(times.map(([ours, theirs]) => ours / theirs)),
    bytes: [both[0].bytes, both[1].bytes],
  };
}

async function connected(server: Running, databaseUrl: string, path: string, count: number) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  // What comes with the first of them is not theirs.
  const first: Subscribers = await subscribe(server.url, path, 50);
  first.close();
  await wait(1_000);
  const before = await memoryOf(server);
  const subscribers = await subscribe(server.url, path, count);
  await wait(1_000);
  return { client, subscribers, bytes: ((await memoryOf(server)) - before) / count };
}

/** Resident memory: what the operating system sees, V8's unused rest of it included. */
async function memoryOf({ pid }: Running): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}

async function firstEvent(url: string): Promise<string> {
  const response = await fetch(url, { headers: { Accept: 'text/event-stream' } });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const event = /event: next\n[\s\S]*?\n\n/.exec(text)?.[0];
    // To leave the loop closes the connection.
    if (event !== undefined) return event;
  }
  throw new Error(`no event came: ${text}`);
}

const milliseconds = (value: number) => value.toFixed(1);
const kilobytes = (value: number) => (value / 1_000).toFixed(1);

function report(measured: readonly Measured[]): string {
  const rows = measured.map(({ count, reachMs, ratio: times, bytes }) => [
    count.toLocaleString('en'),
    ratio(times),
    milliseconds(reachMs[0]),
    milliseconds(reachMs[1]),
    kilobytes(bytes[0]),
    kilobytes(bytes[1]),
  ]);
  const head = ['subscribers', 'times the floor', 'ms', 'floor, ms', 'kB each', 'floor, kB each'];
  return `${table(head, rows)}

From the statement that changes a project until the last subscriber has the event; the median of ${rounds * 2}. The floor is told of the
same change by the same database, and writes the bytes that it was given to bare sockets.`;
}
