import { expect } from 'vitest';

/** What only somebody who works on the server should see: stacks, statements, files, and the names of what it is made of. */
const internal = [
  /\n\s+at /,
  /\\n\s+at /,
  /node_modules|file:\/\/|\/src\/|\.(ts|js):\d/,
  /\bselect\b.*\bfrom\b/is,
  /prisma|pglite|postgres|pothos|yoga|ECONN|P\d{4}\b|originalError|stacktrace/i,
];

/** Fails where an answer tells anything of the inside. */
export function expectNothingInternal(text: string): void {
  for (const pattern of internal) expect(text).not.toMatch(pattern);
}
