import { parseArgs } from 'node:util';
import { type Arguments, type Command, CommandFailure, exitCodes } from './command.ts';

/** A command line that was understood. */
export interface Parsed {
  command: Command;
  given: Arguments;
}

/** Finds the command that a line names, or those it asks for help about: none means all. @throws {CommandFailure} with the sentence that says what is wrong */
export function parse(
  line: readonly string[],
  commands: readonly Command[],
): Parsed | { help: readonly Command[] } {
  const command = named(line, commands);
  if (command === undefined) {
    if (line.length === 0 || line.some((word) => word === '--help' || word === '-h') || line[0] === 'help') {
      return { help: commands.filter(({ name }) => name.startsWith(`${line[0]} `)) };
    }
    throw usage(
      `There is no command “${line.join(' ')}”. Commands: ${commands.map(({ name }) => name).join(', ')}.`,
    );
  }
  const words = line.slice(command.name.split(' ').length);
  if (words.includes('--help') || words.includes('-h')) return { help: [command] };
  const { values, positionals } = parsed(command, words);
  const missing = command.positionals[positionals.length];
  if (missing !== undefined)
    throw usage(`${command.name} needs ${missing}. See: barometer ${command.name} --help`);
  const extra = positionals[command.positionals.length];
  if (extra !== undefined)
    throw usage(`${command.name} does not take “${extra}”. See: barometer ${command.name} --help`);
  return {
    command,
    given: {
      positionals,
      text: (option) => {
        const value = values[option];
        return typeof value === 'string' ? value : undefined;
      },
      texts: (option) => {
        const value = values[option];
        return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      },
      flag: (option) => values[option] === true,
    },
  };
}

/** The command with the most words of the line. */
function named(line: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter(({ name }) => name === line.slice(0, name.split(' ').length).join(' '))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function parsed({ name, options }: Command, words: readonly string[]) {
  const plain = Object.fromEntries(
    Object.entries(options).map(([option, { type, multiple }]) => [
      option,
      { type, multiple: multiple ?? false },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options: plain, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw usage(`${sentence}. See: barometer ${name} --help`);
  }
}

const usage = (message: string) => new CommandFailure(message, exitCodes.usage);
