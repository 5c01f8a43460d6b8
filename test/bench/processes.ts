import { availableParallelism } from 'node:os';
import { startBarometre } from './contenders/barometre.ts';
import { hotCases } from './contenders/hot.ts';
import { uncachedContenders } from './contenders/uncached.ts';
import { startDatabase } from './database.ts';
import { compare, type Measured } from './measure/rounds.ts';
import { askOnce } from './measure/same-answer.ts';
import type { Load } from './measure/wrk.ts';
import { operations } from './operations/operations.ts';
import type { Section } from './report/results.ts';
import { ratio, table, whole } from './report/table.ts';

/** What is asked of a server that keeps answers, and of one that does not. */
const hotNames = ['GET, full text', 'GET, full text, not modified (304)'];

/** What a second process behind the same port adds: from memory, and from the database. */
export async function processes(): Promise<Section> {
  const database = await startDatabase();
  try {
    const rows: string[][] = [];
    for (const { name, load } of hotCases.filter(({ name }) => hotNames.includes(name))) {
      rows.push(row(`${name}, from memory`, await measure(database.url, {}, load)));
    }
    const own = uncachedContenders({ editionId: 0, themeId: 0 }).find(({ name }) => name === 'Baromètre');
    const uncached = (url: string) =>
      Promise.resolve(own?.load(url, operations.page) ?? Promise.reject(new Error('nobody to ask')));
    rows.push(
      row(
        'filtered page of 20, from the database',
        await measure(database.url, { RESPONSE_CACHE_SIZE: '0' }, uncached),
      ),
    );
    const head = ['', 'two processes', 'by processor time', 'requests/s: one', 'two', 'µs: one', 'two'];
    return {
      title: 'Two processes behind one port',
      body: `${table(head, rows)}\n\nOn ${availableParallelism()} cores, which the servers share with the load client and PostgreSQL. The last columns are the processor’s
time for a request, that of both processes and of the one that starts them together: what a second core costs beyond its own work.`,
    };
  } finally {
    await database.stop();
  }
}

async function measure(
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
  load: (url: string) => Promise<Load>,
): Promise<Measured[]> {
  const servers = await Promise.all(
    ['1', '2'].map((count) => startBarometre(databaseUrl, { ...environment, PROCESSES: count })),
  );
  const runners = await Promise.all(
    servers.map(async ({ url, pid }, index) => {
      const own = await load(url);
      // Both processes have answered once before anything is measured.
      await askOnce(own);
      await askOnce(own);
      return { name: `${index + 1}`, load: own, pid };
    }),
  );
  const measured = await compare(runners);
  await Promise.all(servers.map((server) => server.stop()));
  return measured;
}

const row = (name: string, [one, two]: readonly Measured[]): string[] => [
  name,
  ratio(two?.ratio ?? Number.NaN),
  ratio(two?.costRatio ?? Number.NaN),
  ...[one, two].map((measured) => whole(measured?.rate ?? Number.NaN)),
  ...[one, two].map((measured) => whole(measured?.microseconds ?? Number.NaN)),
];
