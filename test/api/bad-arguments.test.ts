import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { badArguments } from './bad-arguments.ts';
import { badTexts } from './bad-texts.ts';
import { expectNothingInternal } from './nothing-internal.ts';

describe.each(KINDS)('an argument that can’t be meant, %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ kind });
  });
  afterAll(() => server.close());

  it.each([...badArguments, ...badTexts])('$what', async ({ query, variables, argument, message, data }) => {
    const answer = await post(server, JSON.stringify({ query, variables }));
    expect(answer.errors[0], answer.text).toMatchObject({
      message: expect.stringMatching(message) as unknown,
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
    expect(answer.errors[0]?.message).toContain(`"${argument}"`);
    expect(answer.data).toEqual(data ?? null);
    expect(answer.status).toBe(data === undefined ? 400 : 200);
    expectNothingInternal(answer.text);
  });

  it('leaves the server as it was', async () => {
    const { data } = await post(server, JSON.stringify({ query: '{ statistics { projectCount } }' }));
    expect(data).toEqual({ statistics: { projectCount: 1128 } });
  });
});
