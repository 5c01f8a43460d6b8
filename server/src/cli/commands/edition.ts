import { commandLine } from '../../editorial/actor.ts';
import type { Editor } from '../../editorial/editor.ts';
import { publishEdition, unpublishEdition } from '../../editorial/publication.ts';
import { type Command, type CommandContext, exitCodes } from '../command.ts';

export const publishCommand: Command = {
  name: 'publish',
  summary: 'Makes a draft edition public.',
  positionals: ['CODE'],
  options: {
    current: { type: 'boolean', help: 'also makes it the edition that is shown when none is named' },
    erratum: {
      type: 'string',
      value: 'REASON',
      help: 'for an edition that was public before and has changed since',
    },
  },
  details: `
Its figures are fixed as they are now. From then on it changes only by an erratum.

  pnpm barometer publish 2026 --current`,
  run: async (context, given) => {
    const code = given.positionals[0] ?? '';
    const reasonFr = given.text('erratum');
    await publishEdition(context.database.sql, await editor(context), {
      code,
      makeCurrent: given.flag('current'),
      erratum: reasonFr === undefined ? null : { reasonFr },
    });
    context.out(`The edition ${code} is published.`);
    return exitCodes.done;
  },
};

export const unpublishCommand: Command = {
  name: 'unpublish',
  summary: 'Takes an edition back from the public; nothing of it is lost.',
  positionals: ['CODE'],
  options: {},
  details: '  pnpm barometer unpublish 2026',
  run: async (context, given) => {
    const code = given.positionals[0] ?? '';
    await unpublishEdition(context.database.sql, await editor(context), code);
    context.out(`The edition ${code} is a draft again.`);
    return exitCodes.done;
  },
};

/** Whoever is at the command line sees every edition. */
async function editor({ database }: CommandContext): Promise<Editor> {
  const editions = await database.sql.query<{ id: number; code: string }>(
    'select id, code from edition order by id',
  );
  return { actor: commandLine, editions: new Map(editions.map((edition) => [edition.code, edition])) };
}
