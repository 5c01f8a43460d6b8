import { setTimeout as wait } from 'node:timers/promises';
import { type Command, CommandFailure, exitCodes } from '../command.ts';
import { addDemoProject, findDemoEdition, removeDemoProjects } from '../demo/demo-projects.ts';

/** So many made-up projects at most are there at a time; then the oldest one goes for each that comes. */
const mostAtATime = 20;

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Changes the reconstructed edition a little every few seconds, to watch the barometer live.',
  positionals: [],
  options: {
    every: { type: 'string', value: 'SECONDS', help: '3 when left out' },
    changes: {
      type: 'string',
      value: 'N',
      help: 'stops after so many changes; left out, it goes on until Ctrl-C',
    },
    clean: { type: 'boolean', help: 'only takes out what a demonstration that was killed left behind' },
  },
  details: `
Projects titled “Démonstration N (fictif)” are added to the reconstruction of 2013, and taken out again when it stops. Other
editions are never touched: their projects are real.

  pnpm barometer demo --every 2`,
  run: async ({ database: { sql }, out, note, signal }, given) => {
    const seconds = positive(given.text('every') ?? '3', 'every');
    const changes =
      given.text('changes') === undefined
        ? Number.POSITIVE_INFINITY
        : positive(given.text('changes') ?? '', 'changes');
    const edition = await findDemoEdition(sql);
    if (edition === null) {
      throw new CommandFailure(
        'There is no reconstructed edition, and the demonstration touches no real data.',
      );
    }
    const left = await removeDemoProjects(sql, edition, null);
    if (left > 0) note(`${left} projects of an earlier demonstration were taken out.`);
    if (given.flag('clean')) return exitCodes.done;
    note(`Edition ${edition.code}: a change every ${seconds} s, until Ctrl-C.`);
    try {
      for (let number = 1; number <= changes && !signal.aborted; number += 1) {
        if (number > mostAtATime) await removeDemoProjects(sql, edition, 1);
        out(await addDemoProject(sql, edition, number));
        if (number < changes) await wait(seconds * 1_000, undefined, { signal }).catch(ignoreAbort);
      }
    } finally {
      note(`${await removeDemoProjects(sql, edition, null)} projects taken out; the edition is as it was.`);
    }
    return exitCodes.done;
  },
};

function positive(text: string, option: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0 && value <= 3_600_000) return value;
  throw new CommandFailure(`--${option} is a number above 0.`, exitCodes.usage);
}

/** To be stopped while waiting is how it ends. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
