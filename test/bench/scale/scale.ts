import { type BenchDatabase, startDatabase } from '../database.ts';
import type { Measured } from '../measure/rounds.ts';
import type { Section } from '../report/results.ts';
import { ratio, table, whole } from '../report/table.ts';
import { type Latency, latencyOf } from './latency.ts';
import { editionCode, type Loaded, loadScale } from './load.ts';
import { filtered, type Question, unfiltered } from './questions.ts';
import { ratesOf } from './rates.ts';
import { assertAnswers, type Filled, fill, loadOf, type Started, startServer } from './servers.ts';
import { everyCommune, million, type Size, tenThousand } from './size.ts';

const sizes: Readonly<Record<string, Size>> = { million, communes: everyCommune, quick: tenThousand };
/** Those that are measured unless one is named. */
const usual = ['million', 'communes'];

/** What one size came to. */
interface Measurements {
  loaded: Loaded;
  small: Started;
  large: Started;
  filled: Filled;
  unfiltered: Map<Question, Measured[]>;
  filtered: Map<Question, Cut>;
}

interface Cut {
  /** Of the small edition, of the large one, and of the large one counted by the database. */
  latencies: readonly Latency[];
}

/** Does it cost more because there is more? The same questions of a small edition and of a large one, side by side. */
export async function scale(names: readonly string[]): Promise<Section> {
  const chosen = names.length === 0 ? usual : names;
  const parts: string[] = [];
  for (const name of chosen) {
    const size = sizes[name];
    if (size === undefined)
      throw new Error(`There is no size "${name}"; there are ${Object.keys(sizes).join(', ')}.`);
    parts.push(report(await measure(size)));
  }
  return { title: 'More data', body: parts.join('\n\n') };
}

async function measure(size: Size): Promise<Measurements> {
  const databases: BenchDatabase[] = [];
  const servers: Started[] = [];
  try {
    const smallDatabase = await startDatabase();
    databases.push(smallDatabase);
    const small = await startServer(smallDatabase.url, '2013');
    servers.push(small);
    await fill(small);
    await assertAnswers(small, [...unfiltered, ...filtered]);
    const largeDatabase = await startDatabase();
    databases.push(largeDatabase);
    const loaded = await loadScale(largeDatabase.url, size);
    tell(`${whole(loaded.projects)} projects made in ${loaded.seconds.toFixed(0)} s`);
    const large = await startServer(largeDatabase.url, editionCode);
    servers.push(large);
    const filled = await fill(large);
    tell(`read into memory in ${filled.seconds.toFixed(1)} s`);
    await assertAnswers(large, [...unfiltered, ...filtered]);
    const counting = await startServer(largeDatabase.url, editionCode, { PROJECT_MEMORY_SIZE: '0' });
    servers.push(counting);
    const results = new Map<Question, Measured[]>();
    for (const question of unfiltered) results.set(question, await ratesOf(small, large, question));
    const cuts = new Map<Question, Cut>();
    for (const question of filtered) {
      const asked = [
        [small, 200],
        [large, 200],
        [counting, 10],
      ] as const;
      const latencies: Latency[] = [];
      for (const [server, times] of asked) latencies.push(await latencyOf(loadOf(server, question), times));
      cuts.set(question, { latencies });
    }
    return { loaded, small, large, filled, unfiltered: results, filtered: cuts };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(databases.map((database) => database.stop()));
  }
}

const tell = (step: string) => process.stdout.write(`${step} …\n`);

function report({ loaded, small, large, filled, ...measured }: Measurements): string {
  const { cities, projects, seconds } = loaded;
  const rates = [...measured.unfiltered].map(([{ title }, [one, other]]) => [
    title,
    ratio(other?.ratio ?? Number.NaN),
    whole(one?.rate ?? Number.NaN),
    whole(other?.rate ?? Number.NaN),
    Number.isNaN(other?.costRatio) ? '' : ratio(other?.costRatio ?? Number.NaN),
  ]);
  const cuts = [...measured.filtered].map(([{ title }, { latencies }]) => [
    title,
    ...latencies.slice(0, 2).flatMap(({ p50, p95 }) => [p50.toFixed(1), p95.toFixed(1)]),
    (latencies[2]?.p50 ?? Number.NaN).toFixed(0),
  ]);
  return [
    `### ${whole(projects)} projects of ${whole(cities)} cities`,
    `Made in ${seconds.toFixed(0)} s, beside the 1,128 projects of 24 cities that every installation starts with. Answers are not kept in memory.`,
    'Requests a second on four connections, or one after the other where an answer takes longer than 200 ms; the ratio is that of the large edition to the small one, taken within each round:',
    table(['', 'large ÷ small', '1,128 projects', whole(projects), 'by processor time of the server'], rates),
    'Filtered statistics, in milliseconds, one request at a time. The last column is without projects in memory (`PROJECT_MEMORY_SIZE=0`):',
    table(['', '1,128: p50', 'p95', `${whole(projects)}: p50`, 'p95', 'by the database'], cuts),
    table(
      ['', '1,128 projects', whole(projects)],
      [
        ['start to first answer, s', small.seconds.toFixed(2), large.seconds.toFixed(2)],
        ['memory then, MiB', whole(small.mebibytes), whole(large.mebibytes)],
        ['projects read into memory, s', '', filled.seconds.toFixed(1)],
        ['their columns by their own account, MiB', '', (filled.columnsBytes / 2 ** 20).toFixed(1)],
        ['the longest that this held anything else up, ms', '', whole(filled.heldUp * 1000)],
        ['memory of the server then, MiB', '', whole(filled.mebibytes)],
      ],
    ),
  ].join('\n\n');
}
