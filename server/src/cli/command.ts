import type { Database } from '@barometre/prisma';

/** What a command may say and ask, wherever it runs: in its own process, or in a server that it was handed to. */
export interface CommandContext {
  database: Database;
  /** The folder that relative paths are meant from. */
  folder: string;
  /** Where the public reaches the server, such as http://localhost:4000. */
  origin: string;
  /** The command's result: standard output. */
  out(line: string): void;
  /** What it tells along the way: standard error. */
  note(line: string): void;
  /** How far it is; shown on a terminal alone. The share is from 0 to 1, null where nobody knows how much there is. */
  progress(count: number, what: string, share: number | null): void;
  /** Ends when whoever gave the command wants it to stop. */
  signal: AbortSignal;
}

export interface Option {
  type: 'string' | 'boolean';
  /** What its value is, for the help: FILE, CODE. */
  value?: string;
  help: string;
  multiple?: boolean;
}

export interface Arguments {
  positionals: readonly string[];
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

/** One thing that `pnpm barometer` does. */
export interface Command {
  /** One or two words: "import", "token create". */
  name: string;
  summary: string;
  /** What must follow the name: ['FILE']. */
  positionals: readonly string[];
  options: Readonly<Record<string, Option>>;
  /** What a person should know before using it, and examples. */
  details: string;
  /** Answers the exit code. */
  run(context: CommandContext, given: Arguments): Promise<number>;
}

export const exitCodes = {
  done: 0,
  /** It could not be done; nothing was changed. */
  failed: 1,
  /** The command was not understood. */
  usage: 2,
  /** The file has errors; nothing was changed. */
  invalid: 3,
} as const;

/** A command can't be done, for a reason that its sentence gives. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}
