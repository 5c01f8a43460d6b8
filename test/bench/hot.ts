import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBarometre } from './contenders/barometre.ts';
import { type HotCase, hotCases } from './contenders/hot.ts';
import { type Running, start } from './contenders/start.ts';
import { startDatabase } from './database.ts';
import { catchAnswer } from './measure/catch-answer.ts';
import {
  generations,
  type Measured,
  type Round,
  roundsOfGeneration,
  summary,
  takeRounds,
} from './measure/rounds.ts';
import { assertSame } from './measure/same-answer.ts';
import type { Load } from './measure/wrk.ts';
import type { Section } from './report/results.ts';
import { ratio, table, whole } from './report/table.ts';

/** The same question again: what an answer from memory costs beyond sending its bytes. */
export async function hot(): Promise<Section> {
  const database = await startDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'barometre-bench-'));
  const taken = hotCases.map((): Round[] => []);
  try {
    for (let generation = 0; generation < generations; generation++) {
      const [barometre, yoga] = await Promise.all([
        startBarometre(database.url),
        start(['peers/yoga.ts', '--cache'], { DATABASE_URL: database.url }),
      ]);
      for (const [index, hotCase] of hotCases.entries()) {
        taken[index]?.push(...(await measure(hotCase, { barometre, yoga }, join(folder, 'answer.json'))));
      }
      await Promise.all([barometre.stop(), yoga.stop()]);
    }
    const head = [
      '',
      'Baromètre',
      'by processor time',
      'of node:http without bodies',
      'Yoga, response cache',
      'by processor time',
      'requests/s: node:http',
      'Baromètre',
      'Yoga',
    ];
    const rows = hotCases.map((hotCase, index) => row(hotCase, taken[index] ?? []));
    return {
      title: 'The same question again',
      body: `${table(head, rows)}\n\nThe medians of ${roundsOfGeneration.rounds} rounds with each of ${generations} processes of every server. "Without bodies": node:http with the option \`optimizeEmptyRequests\`, which
Baromètre sets as well; it does nothing for a POST.`,
    };
  } finally {
    await rm(folder, { recursive: true });
    await database.stop();
  }
}

async function measure(
  { load, ofYoga }: HotCase,
  { barometre, yoga }: Record<'barometre' | 'yoga', Running>,
  file: string,
): Promise<Round[]> {
  const own = await load(barometre.url);
  await catchAnswer(own);
  // The second time: that is the answer from memory.
  const caught = await catchAnswer(own);
  await writeFile(file, JSON.stringify(caught));
  const floors = await Promise.all(
    [[], ['--no-bodies']].map((options) => start(['floors/bytes.ts', file, ...options])),
  );
  const bare = floors.map(({ url, pid }) => ({
    load: { ...own, url: own.url.replace(barometre.url, url) } satisfies Load,
    pid,
  }));
  for (const { load } of bare) assertSame('node:http', await catchAnswer(load), caught);
  const runners = [...bare, { load: own, pid: barometre.pid }];
  if (ofYoga) {
    const other = await load(yoga.url);
    if (caught.status === 200) assertSame('Yoga', await dataOf(other), await dataOf(own));
    runners.push({ load: other, pid: yoga.pid });
  }
  const taken = await takeRounds(runners, roundsOfGeneration);
  await Promise.all(floors.map((floor) => floor.stop()));
  return taken;
}

const dataOf = async (load: Load): Promise<unknown> => {
  const { body } = await catchAnswer(load);
  return (JSON.parse(Buffer.from(body, 'base64').toString()) as { data: unknown }).data;
};

function row({ name, ofYoga }: HotCase, taken: readonly Round[]): string[] {
  const names = ['node:http', 'without bodies', 'Baromètre', ...(ofYoga ? ['Yoga'] : [])];
  const [bare, , own, yoga] = summary(names, taken);
  const [, ofFrugal] = summary(
    names.slice(1),
    taken.map((round) => round.slice(1)),
  );
  const ratios = (measured: Measured | undefined) =>
    measured === undefined ? ['', ''] : [ratio(measured.ratio), ratio(measured.costRatio)];
  return [
    name,
    ...ratios(own),
    ofFrugal === undefined ? '' : ratio(ofFrugal.ratio),
    ...ratios(yoga),
    ...[bare, own, yoga].map((measured) => (measured === undefined ? '' : whole(measured.rate))),
  ];
}
