import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@barometre/prisma';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { startBarometre } from './contenders/barometre.ts';
import type { Running } from './contenders/start.ts';
import { type BenchDatabase, startDatabase } from './database.ts';
import type { Section } from './report/results.ts';
import { table, whole } from './report/table.ts';
import { edit } from './soak/editor.ts';
import { seriesIn } from './soak/read-metrics.ts';
import { grown, type Sample } from './soak/samples.ts';
import { fill, type Setting, visitors } from './soak/visitors.ts';

const usualMinutes = 20;
const samples = 60;

/** Small, so that what bounds it is reached early. */
const environment = {
  RESPONSE_CACHE_SIZE: '8',
  LIVE_PER_ADDRESS: '1000',
  LOG_LEVEL: 'warn',
  NODE_OPTIONS: `--expose-gc --import ${new URL('soak/collect.ts', import.meta.url).href}`,
};

/** How many of each kind of visitor there are at a time; most of them follow figures. */
const atATime = (kind: number) => (visitors[kind]?.name === 'follows' ? 20 : 1);

/** Every kind of visitor at once for a long time, with a change every second: nothing may fail, and nothing may grow. */
export async function soak([minutes = String(usualMinutes)]: readonly string[]): Promise<Section> {
  const database = await startDatabase();
  try {
    const server = await startBarometre(database.url, environment);
    const taken = await load(server, database, Number(minutes) * 60_000);
    await server.stop();
    const problems = grown(taken.samples);
    if (problems.length > 0) throw new Error(`${problems.join('\n')}\n${report(taken)}`);
    return { title: 'Soak: memory and connections over time', body: report(taken) };
  } finally {
    await database.stop();
  }
}

interface Taken {
  samples: Sample[];
  changes: number;
}

async function load(server: Running, database: BenchDatabase, duration: number): Promise<Taken> {
  const ending = new AbortController();
  let requests = 0;
  const setting: Setting = {
    url: server.url,
    editor: { Authorization: `Bearer ${await makeToken(database.url)}` },
    over: ending.signal,
    asked: () => {
      requests++;
    },
  };
  await fill(setting);
  requests = 0;
  const [first] = await database.query<{ id: number }>('select min(id) as id from project');
  const editing = edit(setting, first?.id ?? 0);
  const visiting = visitors.flatMap((_visit, kind) =>
    Array.from({ length: atATime(kind) }, (_, number) => visitAgain(setting, kind, number)),
  );
  const sampling = takeSamples(server, database, setting, duration, () => requests);
  try {
    // The first failure of anybody ends it.
    const end = sampling.finally(() => ending.abort());
    const [samples, changes] = await Promise.all([end, editing, ...visiting]);
    return { samples, changes };
  } finally {
    ending.abort();
  }
}

async function makeToken(databaseUrl: string): Promise<string> {
  const database = await openDatabase({ databaseUrl, dataDir: 'memory://' });
  const editor = { name: 'Soak', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
  const { token } = await createToken(database.sql, editor, commandLine);
  await database.close();
  return token;
}

/** Comes again as soon as it was answered, with a breath between. */
async function visitAgain(setting: Setting, kind: number, number: number): Promise<void> {
  for (let count = number; !setting.over.aborted; count += atATime(kind)) {
    await visitors[kind]?.(setting, count);
    await wait(100);
  }
}

async function takeSamples(
  { url }: Running,
  database: BenchDatabase,
  { over }: Setting,
  duration: number,
  requests: () => number,
): Promise<Sample[]> {
  const started = performance.now();
  const taken: Sample[] = [];
  while (taken.length < samples && !over.aborted) {
    await wait(duration / samples, undefined, { signal: over }).catch(() => undefined);
    const text = await (await fetch(`${url}/metrics`)).text();
    const [connected] = await database.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where application_name = 'barometre'`,
    );
    taken.push({
      minute: (performance.now() - started) / 60_000,
      rss: seriesIn(text, 'process_resident_memory_bytes'),
      heap: seriesIn(text, 'nodejs_heap_size_used_bytes'),
      handles: seriesIn(text, 'nodejs_active_resources_total'),
      files: seriesIn(text, 'process_open_fds'),
      connections: connected?.count ?? 0,
      live: seriesIn(text, 'barometre_live_connections'),
      requests: requests(),
    });
    const last = taken.at(-1);
    if (last !== undefined) process.stdout.write(`${rowOf(last).join('  ')}\n`);
  }
  return taken;
}

const rowOf = (sample: Sample): string[] => [
  sample.minute.toFixed(1),
  whole(sample.rss / 2 ** 20),
  whole(sample.heap / 2 ** 20),
  whole(sample.handles),
  whole(sample.files),
  whole(sample.connections),
  whole(sample.live),
  whole(sample.requests),
];

function report({ samples, changes }: Taken): string {
  const head = [
    'minute',
    'RSS, MiB',
    'heap, MiB',
    'handles',
    'open files',
    'to PostgreSQL',
    'live',
    'requests',
  ];
  const shown = samples.filter((_, index) => (index + 1) % 5 === 0);
  return `${table(head, shown.map(rowOf))}

${whole(samples.at(-1)?.requests ?? 0)} requests of every kind (repeated and new questions, pages, pictures, exports, files to import) while ${whole(changes)} changes were
made, one a second, or as soon as the one before had shown in the next answer. None failed. Measured ${samples.length} times; a run fails where the last third holds more than the
first one after warming up.`;
}
