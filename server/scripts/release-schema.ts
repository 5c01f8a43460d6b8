import { writeFile } from 'node:fs/promises';
import { breakingChanges } from '../src/changelog/breaking.ts';
import { deprecationProblems } from '../src/changelog/release-rules.ts';
import { readReleases } from '../src/changelog/released.ts';
import { sdl } from '../src/graphql/sdl.ts';

// Keeps the schema as it is under today's date: from now on people rely on it.
const today = new Date().toISOString().slice(0, 10);
const last = (await readReleases()).at(-1);
const problems = [
  ...(last === undefined ? [] : await breakingChanges(last.sdl, sdl, today)),
  ...deprecationProblems(last?.sdl, sdl, today),
];
if (problems.length > 0) {
  process.stderr.write(`This schema can’t be released:\n${problems.map((line) => `- ${line}\n`).join('')}`);
  process.exitCode = 1;
} else {
  await writeFile(new URL(`../released/${today}.graphql`, import.meta.url), sdl);
  process.stdout.write(
    `server/released/${today}.graphql is the schema that is promised from now on: commit it.\n`,
  );
}
