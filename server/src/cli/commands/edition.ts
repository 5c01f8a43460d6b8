import { commandLine } from '../../editorial/actor.ts';
import type { Editor } from '../../editorial/editor.ts';
import { publishEdition, setCurrentEdition, unpublishEdition } from '../../editorial/publication.ts';
import { type Command, type CommandContext, CommandFailure, exitCodes } from '../command.ts';

export const publishCommand: Command = {
  name: 'publish',
  summary: 'Makes a draft edition public.',
  positionals: ['CODE'],
  options: {
    current: {
      type: 'boolean',
      help: 'makes it the edition that is shown when none is named, also where it is published already',
    },
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
    if ((await found(context, code))?.published) {
      if (!given.flag('current')) {
        throw new CommandFailure(
          `The edition ${code} is published already. To show it by default: pnpm barometer publish ${code} --current`,
        );
      }
      await setCurrentEdition(context.database.sql, await editor(context), code);
      context.out(`The edition ${code} is the one that is shown by default.`);
      return exitCodes.done;
    }
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
    if ((await found(context, code))?.current) {
      throw new CommandFailure(
        `The edition ${code} is the one that is shown by default. Choose another one first: pnpm barometer publish CODE --current`,
      );
    }
    await unpublishEdition(context.database.sql, await editor(context), code);
    context.out(`The edition ${code} is a draft again.`);
    return exitCodes.done;
  },
};

/** What the command line has words of its own for; every rule is kept by the editorial functions. */
async function found({ database }: CommandContext, code: string) {
  const [edition] = await database.sql.query<{ published: boolean; current: boolean }>(
    `select status = 'PUBLISHED' as published, current from edition where code = $1`,
    [code],
  );
  return edition;
}

/** Whoever is at the command line sees every edition. */
async function editor({ database }: CommandContext): Promise<Editor> {
  const editions = await database.sql.query<{ id: number; code: string }>(
    'select id, code from edition order by id',
  );
  return { actor: commandLine, editions: new Map(editions.map((edition) => [edition.code, edition])) };
}
