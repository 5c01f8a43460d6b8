import { mendTotals, wrongTotals } from '../../editorial/totals.ts';
import { type Command, exitCodes } from '../command.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Compares the totals that are kept with the projects themselves.',
  positionals: [],
  options: { mend: { type: 'boolean', help: 'puts right what is wrong' } },
  details: `
Figures of editions, cities and themes are read from totals that the database keeps with each change. They can only be wrong where
somebody wrote to it with its triggers off. The exit code is 1 where they are, and 0 once they are right.

  pnpm barometer check --mend`,
  run: async ({ database, out }, given) => {
    const wrong = await wrongTotals(database.sql);
    if (wrong.length === 0) {
      out('The totals are right.');
      return exitCodes.done;
    }
    for (const { edition, rows } of wrong) {
      const of = edition === null ? 'an edition that is not there' : `the edition ${edition}`;
      out(`${rows.toLocaleString('en')} totals of ${of} are wrong.`);
    }
    if (!given.flag('mend')) {
      out('To put them right: pnpm barometer check --mend');
      return exitCodes.failed;
    }
    await mendTotals(database.sql);
    out('They were counted anew and are right now.');
    return exitCodes.done;
  },
};
