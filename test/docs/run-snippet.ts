import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Snippet } from '../../server/src/docs/markdown.ts';

/** Where the libraries are that the snippets import. */
const folder = join(import.meta.dirname, '..');

/** What runs a language: it reads the snippet as a reader would have saved it. */
const runners: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  sh: ['bash', '-euo', 'pipefail'],
  // As in a browser: Node has an EventSource too, but asks to be told so.
  js: [process.execPath, '--input-type=module', '--experimental-eventsource', '--disable-warning=UNDICI-ES'],
  python: ['python3', '-'],
};

export const isProgram = ({ language }: Snippet): boolean => Object.hasOwn(runners, language);

/** Runs a snippet as it stands in the guide, and hands over what it prints. @throws if it fails or complains */
export async function runSnippet({ language, text: program }: Snippet): Promise<string> {
  const [command, ...args] = runners[language] ?? [];
  if (command === undefined) throw new Error(`nothing here runs ${language}`);
  const child = spawn(command, args, { cwd: folder });
  child.stdin.end(program);
  const code = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await code) !== 0 || complaint !== '') throw new Error(`The snippet failed:\n${complaint}\n${output}`);
  return output;
}
