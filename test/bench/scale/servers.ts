import { setTimeout as wait } from 'node:timers/promises';
import { startBarometre } from '../contenders/barometre.ts';
import type { Running } from '../contenders/start.ts';
import { askOnce } from '../measure/same-answer.ts';
import type { Load } from '../measure/wrk.ts';
import { residentMebibytes } from './memory.ts';
import { filtered, type Question } from './questions.ts';

export interface Started extends Running {
  /** What it is asked about. */
  edition: string;
  /** Until its first answer, in seconds. */
  seconds: number;
  /** Its memory then. */
  mebibytes: number;
}

export interface Filled {
  /** From the first filter on until the columns were there, in seconds. */
  seconds: number;
  projects: number;
  columnsBytes: number;
  /** The longest that the event loop was busy with one thing meanwhile, in seconds. */
  heldUp: number;
  /** The memory that the server has then. */
  mebibytes: number;
}

export const loadOf = ({ url, edition }: Pick<Started, 'url' | 'edition'>, question: Question): Load => ({
  url: `${url}/graphql`,
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify({ query: question.document, variables: question.variables(edition) }),
});

/** Starts a server without a memory for answers, and waits for its first one. */
export async function startServer(
  databaseUrl: string,
  edition: string,
  environment: Record<string, string> = {},
): Promise<Started> {
  const started = performance.now();
  const running = await startBarometre(databaseUrl, { RESPONSE_CACHE_SIZE: '0', ...environment });
  const first: Question = { title: '', document: '{ editions { code } }', variables: () => ({}) };
  await askOnce(loadOf({ ...running, edition }, first));
  const seconds = (performance.now() - started) / 1000;
  return { ...running, edition, seconds, mebibytes: residentMebibytes(running.pid) };
}

/** Asks a first filter, and waits until the projects are in memory. */
export async function fill(server: Started): Promise<Filled> {
  const [question] = filtered;
  if (question === undefined) throw new Error('there are no filters');
  // Each look at it begins a new time.
  await gauges(server);
  const started = performance.now();
  await askOnce(loadOf(server, question));
  const seen = { projects: -1, heldUp: 0 };
  for (;;) {
    const { projects, bytes, heldUp } = await gauges(server);
    seen.heldUp = Math.max(seen.heldUp, heldUp);
    if (projects > 0 && projects === seen.projects) {
      return {
        seconds: (performance.now() - started) / 1000,
        projects,
        columnsBytes: bytes,
        heldUp: seen.heldUp,
        mebibytes: residentMebibytes(server.pid),
      };
    }
    seen.projects = projects;
    await wait(500);
  }
}

async function gauges({ url }: Started): Promise<{ projects: number; bytes: number; heldUp: number }> {
  const text = await (await askOnce({ url: `${url}/metrics` })).text();
  const value = (name: string) =>
    Number(new RegExp(`^${name}(?:{.*})? ([\\d.e+-]+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    projects: value('barometre_columns_projects'),
    bytes: value('barometre_columns_bytes'),
    heldUp: value('nodejs_eventloop_lag_max_seconds'),
  };
}

/** @throws where a server has no whole answer to a question */
export async function assertAnswers(server: Started, questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    const answer = (await (await askOnce(loadOf(server, question))).json()) as { errors?: object[] };
    if (answer.errors !== undefined)
      throw new Error(`${question.title} of ${server.edition}: ${JSON.stringify(answer.errors)}`);
  }
}
