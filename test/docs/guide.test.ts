import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { guideSteps } from './guide-steps.ts';
import { isProgram, runSnippet } from './run-snippet.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const names = (await guideSteps('http://localhost'))
  // A formula is there to be read.
  .filter(({ snippet }) => snippet.language !== 'formula')
  .map(({ name }) => name);

it('shows every way in', () => {
  const languages = names.map((name) => name.split(' ').at(-2));
  expect(new Set(languages)).toEqual(new Set(['graphql', 'sh', 'js', 'python']));
});

it.each(names)('%s works as the guide says', async (name) => {
  const step = (await guideSteps(server.url)).find((one) => one.name === name);
  if (step === undefined) throw new Error('the guide changed while it was read');
  const { snippet, variables, answer, output } = step;
  if (isProgram(snippet)) {
    const printed = await runSnippet(snippet);
    expect(printed.trim()).not.toBe('');
    // curl succeeds where the API refuses.
    expect(printed).not.toContain('"errors"');
    if (output !== undefined) expect(printed.trim()).toBe(output.trim());
  } else {
    expect(snippet.language).toBe('graphql');
    const data = await ask<object>(server, snippet.text, variables);
    expect(Object.values(data)).not.toContain(null);
    if (answer !== undefined) expect(asFarAs(data, answer)).toEqual(answer);
  }
});

/** What an answer says of the parts that the guide shows: the guide leaves out fields, and the ends of lists. */
function asFarAs(data: unknown, shown: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(data)) {
    return data.slice(0, shown.length).map((item, index) => asFarAs(item, shown[index]));
  }
  if (typeof shown !== 'object' || shown === null || typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(shown).map(([key, value]) => [
      key,
      asFarAs((data as Record<string, unknown>)[key], value),
    ]),
  );
}
