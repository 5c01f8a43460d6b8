import type { Database } from '@barometre/prisma';
import type { CommandContext } from '../../server/src/cli/command.ts';
import { commands } from '../../server/src/cli/commands.ts';
import { explain } from '../../server/src/cli/explain.ts';
import { parse } from '../../server/src/cli/parse.ts';

export interface Run {
  exit: number;
  out: string;
  note: string;
}

/** Gives a command as at the command line, on a database of the test's. */
export async function barometer(
  database: Database,
  line: readonly string[],
  options: Partial<Pick<CommandContext, 'signal' | 'out'>> = {},
): Promise<Run> {
  const out: string[] = [];
  const note: string[] = [];
  const context: CommandContext = {
    database,
    folder: process.cwd(),
    origin: 'https://barometre.example',
    out: (text) => {
      out.push(text);
      options.out?.(text);
    },
    note: (text) => void note.push(text),
    progress: () => undefined,
    signal: options.signal ?? new AbortController().signal,
  };
  const done = (exit: number) => ({ exit, out: out.join('\n'), note: note.join('\n') });
  try {
    const parsed = parse(line, commands);
    if ('help' in parsed) throw new Error('a test asked for help');
    return done(await parsed.command.run(context, parsed.given));
  } catch (error) {
    const { text, exitCode } = explain(error);
    note.push(text);
    return done(exitCode);
  }
}

/** Everything that is in the database, table by table, so that any change shows. */
export async function contentOf({ sql }: Database): Promise<Record<string, unknown[]>> {
  const tables = await sql.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
     and relname not in ('_prisma_migrations', 'reference_place') order by 1`,
  );
  const content: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const rows = await sql.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t order by 1`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}
