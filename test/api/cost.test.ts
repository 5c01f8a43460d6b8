import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { startServer, type TestServer } from '../server.ts';

const statements: string[] = [];
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ onStatement: ({ sql }) => void statements.push(sql) });
});
afterAll(() => server.close());

interface Answered {
  extensions?: { cost?: { requested: number; limit: number } };
}

describe('the cost of an operation', () => {
  it.each([
    ['breakdown', {}, 62],
    ['projects', { first: 50 }, 221],
  ])('stands in the answer to %s and in its headers', async (name, variables, requested) => {
    const answer = await post(server, JSON.stringify({ query: readOperation(name), variables }));
    expect((JSON.parse(answer.text) as Answered).extensions?.cost).toEqual({ requested, limit: 5_000 });
    expect(answer.headers.get('query-cost')).toBe(`requested=${requested}, limit=5000`);
    expect(answer.headers.get('access-control-expose-headers')).toContain('Query-Cost');
  });

  it('stands beside errors of what was executed, and not where nothing could be', async () => {
    const partly = await post(server, JSON.stringify({ query: '{ projects(first: 0) { totalCount } }' }));
    expect((JSON.parse(partly.text) as Answered).extensions?.cost?.requested).toBe(21);
    const invalid = await post(server, JSON.stringify({ query: '{ nothing }' }));
    expect((JSON.parse(invalid.text) as Answered).extensions).toBeUndefined();
    expect(invalid.headers.get('query-cost')).toBeNull();
  });
});

describe('an operation that costs too much', () => {
  const round = '{ projects { nodes { city ';
  const hundred = `{ cities { nodes ${round.repeat(60)} { id } ${'} } } '.repeat(60)} } }`;

  it('is refused before any statement runs, with what it costs and where', async () => {
    statements.length = 0;
    const answer = await post(server, JSON.stringify({ query: hundred }));
    expect(answer.status, answer.text).toBe(400);
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /costs more than 1000000000 points.*5000 are allowed.*"cities\.nodes\./,
        ) as unknown,
        extensions: { code: 'QUERY_TOO_COMPLEX', cost: { limit: 5_000 } },
      },
    ]);
    expect(statements).toEqual([]);
  });

  it('is refused by its variables alone', async () => {
    const query = `query ($n: Int) { cities(first: $n) { nodes { projects(first: $n) { nodes { id } } } } }`;
    const ask = (n: number) => post(server, JSON.stringify({ query, variables: { n } }));
    expect((await ask(50)).status).toBe(200);
    const refused = await ask(100);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
    expect(refused.errors[0]?.message).toContain('"cities.nodes.projects.nodes", 10000 points');
  });
});
