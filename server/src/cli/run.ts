import { type Database, migrate, openDatabase, seed } from '@barometre/prisma';
import { type Config, originOf, readConfig } from '../config.ts';
import type { CommandContext } from './command.ts';
import { commands } from './commands.ts';
import { explain } from './explain.ts';
import { handOver } from './hand-over/client.ts';
import { helpText } from './help.ts';
import { parse } from './parse.ts';
import { createTerminal } from './terminal.ts';

/** Does what a command line says, here or in the server that owns the database. Answers the exit code. */
export async function runCommandLine(line: readonly string[]): Promise<number> {
  const terminal = createTerminal();
  try {
    const parsed = parse(line, commands);
    if ('help' in parsed) {
      terminal.out(helpText(parsed.help, commands));
      return 0;
    }
    const config = readConfig(process.env);
    const signal = stopSignal();
    // The embedded database belongs to one process: where that is a server, the server does the work.
    const answer =
      config.databaseUrl === undefined
        ? await handOver(config.dataDir, { line, folder: process.cwd() }, terminal, signal)
        : undefined;
    if (answer !== undefined) return answer;
    const database = await openReady(config, terminal.note);
    try {
      const context = { ...terminal, database, folder: process.cwd(), origin: originOf(config), signal };
      return await parsed.command.run(context, parsed.given);
    } finally {
      await database.close();
    }
  } catch (error) {
    const { text, exitCode } = explain(error);
    terminal.note(text);
    return exitCode;
  } finally {
    terminal.end();
  }
}

async function openReady({ databaseUrl, dataDir }: Config, note: CommandContext['note']): Promise<Database> {
  const database = await openDatabase({ databaseUrl, dataDir });
  try {
    await migrate(database);
    await seed(database, note);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Asks the command to stop at the first Ctrl-C; the second one ends the process. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
