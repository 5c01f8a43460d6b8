import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingInternal } from '../api/nothing-internal.ts';
import type { AnsweredError } from '../ask.ts';
import { send } from '../http/send.ts';
import { startServer, type TestServer } from '../server.ts';
import { floods } from './floods.ts';

const modern = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' };

// On the embedded database, which can't be stopped: whatever is too much must be known before it runs.
describe('a server withstands', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ kind: 'embedded' });
  });
  afterAll(() => server.close());

  async function post(body: string | Buffer, headers: Record<string, string> = {}) {
    const sized =
      headers['Transfer-Encoding'] === undefined ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
    return await send(server, '/graphql', {
      method: 'POST',
      headers: { ...modern, ...sized, ...headers },
      body,
    });
  }

  async function expectAnswered() {
    const { status, body } = await post('{"query":"{ statistics { projectCount } }"}');
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('1128')]);
  }

  it.each(floods)('$row: $status $code', async ({ body, headers, status, code, argument }) => {
    const answer = await post(body, headers);
    const text = answer.body.toString();
    expect(answer.status, text.slice(0, 500)).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/graphql-response\+json/);
    const { errors } = JSON.parse(text) as { errors: AnsweredError[] };
    for (const error of errors) expect(error.extensions?.code, text.slice(0, 500)).toBe(code);
    if (argument !== undefined) {
      expect(errors[0]?.extensions?.argument).toBe(argument);
      expect(errors[0]?.message).toContain(argument.split('.').at(-1));
    }
    expect(text.length).toBeLessThan(50_000);
    expectNothingInternal(text);
    await expectAnswered();
  });

  it('a mutation by GET: 405', async () => {
    const query = encodeURIComponent(
      'mutation { setCurrentEdition(input: { code: "2014" }) { __typename } }',
    );
    const { status, headers, body } = await send(server, `/graphql?query=${query}`, { headers: modern });
    expect([status, headers.allow]).toEqual([405, 'POST']);
    expect(JSON.parse(body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    await expectAnswered();
  });

  it('a page of a foreign origin: readable, never with its visitor’s credentials', async () => {
    const foreign = { Origin: 'https://elsewhere.example', Cookie: 'session=1' };
    const answers = [
      await post('{"query":"{ __typename }"}', foreign),
      await send(server, '/graphql?query={__typename}', { headers: { ...modern, ...foreign } }),
      await send(server, '/graphql', {
        method: 'OPTIONS',
        headers: { ...foreign, 'Access-Control-Request-Method': 'POST' },
      }),
    ];
    for (const { headers } of answers) {
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
});
