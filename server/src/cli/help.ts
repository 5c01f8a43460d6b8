import type { Command } from './command.ts';

const prefix = 'pnpm barometer';

/** What `--help` shows: each of the commands that were asked about, or where there are none what there is. */
export const helpText = (asked: readonly Command[], commands: readonly Command[]): string =>
  asked.length === 0 ? overview(commands) : asked.map(helpOf).join('\n\n');

function overview(commands: readonly Command[]): string {
  return [
    `${prefix} COMMAND …`,
    '',
    ...table(commands.map((command) => [[command.name, ...command.positionals].join(' '), command.summary])),
    '',
    'The command works on the database that DATABASE_URL names, else on the embedded one in DATA_DIR (./.data); a server',
    'that is running on that folder does the work itself. COMMAND --help tells more.',
    '',
    'Exit codes: 0 done, 1 not done, 2 not understood, 3 the file has errors. Where it is not 0, nothing was changed.',
  ].join('\n');
}

function helpOf({ name, positionals, summary, options, details }: Command): string {
  const entries = Object.entries(options);
  return [
    [prefix, name, ...positionals, entries.length > 0 ? '[options]' : ''].filter(Boolean).join(' '),
    '',
    summary,
    ...(entries.length > 0
      ? [
          '',
          ...table(
            entries.map(([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help]),
          ),
        ]
      : []),
    '',
    details.trim(),
  ].join('\n');
}

function table(rows: readonly (readonly [string, string] | string[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
}
