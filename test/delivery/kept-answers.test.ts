import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { readOperation } from '../contract/cases.ts';
import { bearer } from '../editorial/desk.ts';
import { json, questionAt, type ReaderServer, startReaderServer } from './reader.ts';

const breakdown = questionAt(readOperation('breakdown'), { edition: '2013' });
const posted = (query: string, variables: object = {}) => ({
  method: 'POST',
  headers: json,
  body: JSON.stringify({ query, variables }),
});

let server: ReaderServer;
let token: string;
beforeAll(async () => {
  server = await startReaderServer();
  const reader = { name: 'A reader', role: 'READER', citySlugs: [], expiresAt: null } as const;
  ({ token } = await createToken(server.database.sql, reader, commandLine));
});
afterAll(() => server.close());

/** The same request twice. */
async function twice(...request: Parameters<ReaderServer['ask']>) {
  return [await server.ask(...request), await server.ask(...request)] as const;
}

describe('the same question again', () => {
  it('by GET is answered from memory, with the same headers and bytes', async () => {
    const [first, second] = await twice(breakdown);
    expect([first.status, first.read, second.status, second.read]).toEqual([200, true, 200, false]);
    expect(second.body).toEqual(first.body);
    expect({ ...second.headers, date: '' }).toEqual({ ...first.headers, date: '' });
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=5, stale-while-revalidate=30',
      vary: 'Accept, Accept-Encoding, Authorization',
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
      'content-type': 'application/graphql-response+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'cache-tag': 'edition-2013,cities',
      'surrogate-key': 'edition-2013 cities',
    });
    expect(Object.keys(first.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([]);
  });

  it('by HEAD is its headers', async () => {
    const get = await server.ask(breakdown);
    const head = await server.ask(breakdown, { method: 'HEAD' });
    expect(head.read).toBe(false);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it('by POST is answered from memory', async () => {
    const [first, second] = await twice('/graphql', posted(readOperation('breakdown'), { locale: 'EN' }));
    expect([first.status, first.read, second.status, second.read]).toEqual([200, true, 200, false]);
    expect(second.body).toEqual(first.body);
    expect(second.headers).not.toHaveProperty('etag');
    expect(second.headers['cache-control']).toBeUndefined();
  });

  it('with other variables, or for another media type, is another question', async () => {
    const query = 'query ($theme: String!) { statistics(where: { themes: [$theme] }) { projectCount } }';
    const [leisure] = await twice(questionAt(query, { theme: 'leisure' }));
    const health = await server.ask(questionAt(query, { theme: 'health' }));
    expect(health.read).toBe(true);
    expect(health.body).not.toEqual(leisure.body);
    const plain = await server.ask(questionAt(query, { theme: 'health' }), {
      headers: { Accept: 'application/json' },
    });
    expect(plain.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('for who takes %s is packed', async (accepted, encoding, unpack) => {
    const plain = await server.ask(breakdown);
    const packed = await twice(breakdown, { headers: { 'Accept-Encoding': accepted } });
    for (const { headers, body, read } of packed) {
      expect(read).toBe(false);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-length']).toBe(String(body.length));
      expect(headers.etag).toBe(plain.headers.etag?.replace(/"$/, `-${encoding}"`));
      expect(unpack(body)).toEqual(plain.body);
    }
  });

  it('is packed at once, not only from the second time on', async () => {
    const path = questionAt(readOperation('editions'), { locale: 'EN' });
    const { headers, read } = await server.ask(path, { headers: { 'Accept-Encoding': 'br' } });
    expect([read, headers['content-encoding']]).toEqual([true, 'br']);
  });

  it('is not sent to who has it', async () => {
    const { headers } = await server.ask(breakdown);
    const etag = headers.etag ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await server.ask(breakdown, { headers: { 'If-None-Match': known } });
      expect([answer.status, answer.read, answer.body.length]).toEqual([304, false, 0]);
      expect(answer.headers).toMatchObject({
        etag,
        vary: headers.vary,
        'cache-control': headers['cache-control'],
      });
      expect(answer.headers).not.toHaveProperty('content-type');
    }
    const other = { headers: { 'If-None-Match': '"other"' } };
    expect((await server.ask(breakdown, other)).status).toBe(200);
  });

  it('asked by many at once is answered by one execution', async () => {
    const path = questionAt('{ statistics(where: { statuses: [COMPLETED] }) { projectCount } }');
    const before = server.statements();
    await server.ask(questionAt('{ statistics(where: { statuses: [IN_PROGRESS] }) { projectCount } }'));
    const once = server.statements() - before;
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask(path)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(server.statements() - before).toBe(2 * once);
  });
});

describe('what is not for everybody', () => {
  const viewer = questionAt('{ viewer { name } statistics { projectCount } }');

  it('is neither kept nor given to others: an answer to a token', async () => {
    const headers = bearer(token);
    const [first, second] = await twice(viewer, { headers });
    for (const { read, headers: told, body } of [first, second]) {
      expect(read).toBe(true);
      expect(told['cache-control']).toBe('private, no-store');
      expect(told).not.toHaveProperty('etag');
      expect(body.toString()).toContain('A reader');
    }
    const open = await server.ask(viewer);
    expect(open.body.toString()).toContain('"viewer":null');
    // And the other way round: what the public was given is not for who sends a token.
    expect((await server.ask(viewer, { headers })).body.toString()).toContain('A reader');
    const body = { ...posted('{ viewer { name } }'), headers: { ...json, ...headers } };
    const [private1] = await twice('/graphql', body);
    expect(private1.body.toString()).toContain('A reader');
    expect((await server.ask('/graphql', posted('{ viewer { name } }'))).body.toString()).toContain('null');
  });

  it('is not kept: an answer to a cookie', async () => {
    const [, second] = await twice(viewer, { headers: { Cookie: 'a=b' } });
    expect(second.read).toBe(true);
  });

  it.each([
    [
      'a refusal',
      '{ statistics(where: { departments: ["99"] }) { projectCount } }',
      /"code":"BAD_USER_INPUT"/,
    ],
    [
      'an answer that is not whole',
      '{ a: statistics { projectCount } city(by: { slug: "marseille" }) { statistics(edition: "1999") { projectCount } } }',
      /"projectCount":1128.*"errors"|"errors".*"projectCount":1128/s,
    ],
  ])('is not kept: %s', async (_what, query, expected) => {
    const [first, second] = await twice(questionAt(query));
    expect(first.body.toString()).toMatch(expected);
    expect([first.read, second.read]).toEqual([true, true]);
    expect(second.headers['cache-control']).toBe('no-store');
    expect(second.headers).not.toHaveProperty('etag');
  });

  it('is not kept: a mistake in a document', async () => {
    const [first, second] = await twice(questionAt('{ nothing }'));
    expect([first.status, second.status]).toEqual([400, 400]);
    expect(second.headers).not.toHaveProperty('etag');
  });

  it('is not kept: a mutation', async () => {
    const [first, second] = await twice(
      '/graphql',
      posted('mutation { revokeToken(input: { id: "x" }) { __typename } }'),
    );
    expect(first.body).toEqual(second.body);
    expect(first.body.toString()).toContain('UNAUTHENTICATED');
    expect(second.headers).not.toHaveProperty('etag');
  });
});

describe('a body that comes in pieces', () => {
  it('is the same question as one that comes whole', async () => {
    const { body, headers } = posted('{ statistics(where: { themes: ["energy"] }) { projectCount } }');
    const whole = await server.ask('/graphql', { method: 'POST', headers, body });
    const before = server.statements();
    expect(await inPieces(body)).toContain(whole.body.toString());
    expect(server.statements()).toBe(before);
  });
});

/** Sends a body in two pieces, the second when the first one has been read, and answers all that comes back. */
async function inPieces(body: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  // A request on another connection, sent later: once it is answered the first piece has been read as well.
  await once(socket, 'connect');
  await server.ask('/health');
  socket.write(body.slice(10));
  return await text(socket);
}
