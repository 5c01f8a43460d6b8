import { array, assert, asyncProperty, nat } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statusOfCode } from '../../server/src/graphql/errors.ts';
import { schema } from '../../server/src/graphql/schema.ts';
import { expectNothingInternal } from '../api/nothing-internal.ts';
import { post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { Choices } from './choices.ts';
import { generateDocument } from './generate-document.ts';
import { mutate } from './mutate.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** The same documents each time, unless another seed is asked for: what is found must be found again. */
const seed = Number(process.env['SEED'] ?? 20_261_125);

/** Sixteen at a time, as clients come. */
const numbers = array(array(nat(1_000_000), { minLength: 30, maxLength: 90 }), {
  minLength: 8,
  maxLength: 8,
});

/** Long enough for a machine that has much else to do. */
const timeout = 180_000;

/** The most that an answer may take: what the server gives a statement, twice. */
const deadline = 30_000;

const seen = { data: 0, errors: 0, codes: new Set<string>() };

async function expectGoodAnswer(query: string, variables: object): Promise<void> {
  const body = JSON.stringify({ query, variables });
  const { status, data, errors, text } = await post(server, body, {}, AbortSignal.timeout(deadline));
  expect(status, `${query}\n${JSON.stringify(variables)}\n${text}`).toBeLessThan(500);
  expect(data != null || errors.length > 0, text).toBe(true);
  for (const { message, extensions } of errors) {
    expect(Object.keys(statusOfCode)).toContain(extensions?.code);
    expect(extensions?.code, `${query}\n${message}`).not.toBe('INTERNAL_SERVER_ERROR');
    expectNothingInternal(message);
    seen.codes.add(extensions?.code ?? '');
  }
  if (data == null) seen.errors += 1;
  else seen.data += 1;
}

it('whatever is asked is answered: no fault of ours, nothing of the inside', { timeout }, async () => {
  const property = asyncProperty(numbers, async (lists) => {
    await Promise.all(
      lists.map(async (list) => {
        const { query, variables } = generateDocument(schema, new Choices(list));
        await expectGoodAnswer(query, variables);
      }),
    );
  });
  await assert(property, { seed, numRuns: 80 });
  // Most of what is made must be possible, or nothing much would be tried.
  expect(seen.data).toBeGreaterThan(seen.errors);
});

it('whatever is half a document is refused as such', { timeout }, async () => {
  const property = asyncProperty(numbers, async (lists) => {
    await Promise.all(
      lists.map(async (list) => {
        const choices = new Choices(list);
        const { query, variables } = generateDocument(schema, choices);
        await expectGoodAnswer(mutate(query, choices), variables);
      }),
    );
  });
  await assert(property, { seed, numRuns: 60 });
  expect([...seen.codes]).toEqual(expect.arrayContaining(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX']));
});

it('the server answers afterwards', async () => {
  const { data } = await post(server, '{"query":"{ statistics { projectCount } }"}');
  expect(data).toEqual({ statistics: { projectCount: 1128 } });
});
