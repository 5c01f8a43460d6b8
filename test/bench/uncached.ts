import { breakdownFunctionSql } from './contenders/postgraphile.ts';
import type { Running } from './contenders/start.ts';
import {
  type Answer,
  type Contender,
  chosenOperations,
  type Ids,
  uncachedContenders,
} from './contenders/uncached.ts';
import { startDatabase } from './database.ts';
import { generations, type Round, roundsOfGeneration, summary, takeRounds } from './measure/rounds.ts';
import { askOnce, assertSame } from './measure/same-answer.ts';
import type { Operation } from './operations/operations.ts';
import type { Section } from './report/results.ts';
import { ratio, table, whole } from './report/table.ts';

/** Answers from the database: what each server costs beyond the one statement that it takes. */
export async function uncached(names: readonly string[]): Promise<Section> {
  const operations = chosenOperations(names);
  const database = await startDatabase();
  try {
    await database.query(breakdownFunctionSql);
    const [ids] = await database.query<Ids>(
      `select e.id as "editionId", t.id as "themeId" from edition e join theme t on t.edition_id = e.id
       where e.code = '2013' and t.code = 'leisure'`,
    );
    if (ids === undefined) throw new Error('the database has no edition of 2013');
    const contenders = uncachedContenders(ids);
    const taken = new Map(operations.map((operation): [Operation, Round[]] => [operation, []]));
    for (let generation = 0; generation < generations; generation++) {
      const running = await Promise.all(contenders.map((contender) => contender.start(database.url)));
      for (const [operation, rounds] of taken) {
        await assertSameAnswers(contenders, running, operation);
        const runners = contenders.map((contender, index) => ({
          load: contender.load(running[index]?.url ?? '', operation),
          pid: running[index]?.pid ?? 0,
        }));
        rounds.push(...(await takeRounds(runners, roundsOfGeneration)));
      }
      await Promise.all(running.map((server) => server.stop()));
    }
    return { title: 'Answers from the database', body: report(contenders, taken) };
  } finally {
    await database.stop();
  }
}

async function assertSameAnswers(
  contenders: readonly Contender[],
  running: readonly Running[],
  operation: Operation,
): Promise<void> {
  const answers = await Promise.all(
    contenders.map(async (contender, index) => {
      const response = await askOnce(contender.load(running[index]?.url ?? '', operation));
      const answer = (await response.json()) as Answer;
      if (answer.data == null) throw new Error(`${contender.name} has no answer: ${JSON.stringify(answer)}`);
      return contender.read(operation, answer);
    }),
  );
  for (const [index, { name }] of contenders.entries()) {
    assertSame(`${name}, ${operation.title}`, answers[index], answers[0]);
  }
}

function report(contenders: readonly Contender[], taken: ReadonlyMap<Operation, readonly Round[]>): string {
  const names = contenders.map(({ name }) => name);
  const measured = [...taken.values()].map((rounds) => summary(names, rounds));
  const rows = names.map((name, index) => [
    name,
    ...measured.flatMap((ofOperation) => {
      const own = ofOperation[index];
      return own === undefined ? [] : [ratio(own.ratio), whole(own.rate), whole(own.microseconds)];
    }),
  ]);
  const head = ['', ...[...taken.keys()].flatMap(({ title }) => [title, 'requests/s', 'µs'])];
  return `${table(head, rows)}\n\nThe medians of ${roundsOfGeneration.rounds} rounds with each of ${generations} processes of every server.`;
}
