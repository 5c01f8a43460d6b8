import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { generatedQueries } from './generated-questions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Said like this it is answered by Yoga; plainly, by the direct way. */
const throughYoga = { Accept: 'application/graphql-response+json; charset=utf-8' };

const told = ['content-type', 'query-cost', 'vary', 'cache-control'];

async function ask(query: string, headers: Record<string, string> = {}) {
  const { status, text, errors, ...answer } = await post(server, JSON.stringify({ query }), headers);
  return { status, text, errors, headers: told.map((name) => answer.headers.get(name)) };
}

type Answer = Awaited<ReturnType<typeof ask>>;

/**
 * Where errors meet on the way to the same null, an answer need only tell one of them, and the two ways may choose
 * differently: of those that one tells, the other must tell some, word for word.
 */
function expectSameErrors(answer: Answer, expected: Answer): void {
  const texts = expected.errors.map((error) => JSON.stringify(error));
  expect(answer.errors.map((error) => JSON.stringify(error))).toEqual(
    expect.arrayContaining(texts.filter((text) => answer.text.includes(text))),
  );
  expect(texts.some((text) => answer.text.includes(text))).toBe(true);
  expect(dataOf(answer)).toEqual(dataOf(expected));
  expect(answer.headers).toEqual(expected.headers);
}

const dataOf = ({ text }: Answer): unknown => (JSON.parse(text) as { data?: unknown }).data;

// Interpreted and through Yoga the first time; compiled and directly from the fourth time on.
it('plain, repeated questions get the same bytes as any other', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(generatedQueries, async (query) => {
      const expected = await ask(query, throughYoga);
      for (let time = 0; time < 5; time++) {
        const answer = await ask(query);
        if (expected.errors.length > 0) expectSameErrors(answer, expected);
        else expect(answer).toEqual(expected);
      }
      if (expected.errors.length === 0) answered++;
    }),
    { numRuns: 300 },
  );
  // Enough of them were questions that have an answer.
  expect(answered).toBeGreaterThan(100);
});
