import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { startServer, type TestServer } from '../server.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const text = readOperation('breakdown');
const hash = hashOf(text);
const unknown = 'f'.repeat(64);
const apollo = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const variables = { locale: 'EN' };
const modern = { Accept: 'application/graphql-response+json' };

let server: TestServer;
let strict: TestServer;
beforeAll(async () => {
  server = await startServer();
  strict = await startServer({ limits: { trustedDocumentsOnly: true } });
});
afterAll(async () => {
  await server.close();
  await strict.close();
});

const get = async (parameters: Record<string, string>, headers: Record<string, string> = modern) => {
  const response = await fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
  return { status: response.status, text: await response.text() };
};
const ask = (body: object, of: TestServer = server) => post(of, JSON.stringify(body));

describe('a document that is known by its hash', () => {
  it('is answered as its full text is, by every way of naming it', async () => {
    const full = await ask({ query: text, variables });
    expect(full.data).toMatchObject({ statistics: { projectCount: 1128 } });
    const answers = [
      await ask({ documentId: `sha256:${hash}`, variables }),
      await ask({ documentId: `sha256:${hash.toUpperCase()}`, variables, operationName: 'Breakdown' }),
      await ask({ extensions: apollo(hash), variables }),
      await ask({ query: text, extensions: apollo(hash), variables }),
      await ask({ query: text, documentId: `sha256:${hash}`, variables }),
      await get({ documentId: `sha256:${hash}`, variables: JSON.stringify(variables) }),
      await get({ extensions: JSON.stringify(apollo(hash)), variables: JSON.stringify(variables) }),
      // A browser's address bar says that it wants a page.
      await get(
        { documentId: `sha256:${hash}`, variables: JSON.stringify(variables) },
        { Accept: 'text/html, application/graphql-response+json;q=0.5' },
      ),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, text: full.text });
  });

  it('is listed with its text', async () => {
    const response = await fetch(`${server.url}/graphql/documents.json`);
    expect(response.headers.get('cache-control')).toMatch(/^public/);
    const list = (await response.json()) as {
      name: string;
      documentId: string;
      hash: string;
      text: string;
    }[];
    expect(list).toContainEqual({ name: 'Breakdown', documentId: `sha256:${hash}`, hash, text });
    for (const document of list) expect(hashOf(document.text)).toBe(document.hash);
  });
});

describe('a hash', () => {
  it.each([
    { documentId: `sha256:${unknown}` },
    { documentId: `sha256:${hash.slice(1)}` },
    { documentId: `md5:${hash}` },
    { documentId: hash },
    { documentId: 'sha256:__proto__' },
    { documentId: '', extensions: apollo(unknown) },
    { extensions: apollo(unknown) },
    { query: null, extensions: apollo(unknown) },
  ])('that nobody knows is told as such: %j', async (body) => {
    const wanted = body.documentId === '' ? 'BAD_USER_INPUT' : 'PERSISTED_QUERY_NOT_FOUND';
    const answer = await ask(body);
    expect(answer.status, answer.text).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: wanted } }]);
  });

  it('that nobody knows is told to a GET as well', async () => {
    const { status, text: body } = await get({ documentId: `sha256:${unknown}` });
    expect(status).toBe(400);
    expect(body).toContain('PERSISTED_QUERY_NOT_FOUND');
    expect(body).toContain('/graphql/documents.json');
  });

  it.each([
    { documentId: 5 },
    { documentId: {} },
    { extensions: { persistedQuery: 5 } },
    { extensions: { persistedQuery: { version: 2, sha256Hash: hash } } },
    { extensions: { persistedQuery: { version: 1 } } },
    { query: '{ __typename }', documentId: `sha256:${hash}` },
    { query: '{ __typename }', extensions: apollo(hash) },
    { query: 5, documentId: `sha256:${hash}` },
  ])('that can’t be meant is refused: %j', async (body) => {
    const answer = await ask(body);
    expect(answer.status, answer.text).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a server that answers trusted documents alone', () => {
  it('refuses any other text, also with its right hash', async () => {
    const query = '{ statistics { projectCount } }';
    for (const body of [{ query }, { query, extensions: apollo(hashOf(query)) }]) {
      const answer = await ask(body, strict);
      expect(answer.status, answer.text).toBe(403);
      expect(answer.errors).toMatchObject([
        {
          message: expect.stringContaining('/graphql/documents.json') as unknown,
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
    }
    const legacy = await fetch(`${strict.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: modern,
    });
    expect(legacy.status).toBe(403);
  });

  it('answers what it knows, by hash or by text, and says what it does not know', async () => {
    const byHash = await ask({ documentId: `sha256:${hash}`, variables }, strict);
    expect(byHash.data).toMatchObject({ statistics: { projectCount: 1128 } });
    expect((await ask({ query: text, variables }, strict)).text).toBe(byHash.text);
    expect((await ask({ documentId: `sha256:${unknown}` }, strict)).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });

  it('has no editor for people, and says where to look', async () => {
    const page = await fetch(`${strict.url}/graphql`, { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('/graphql/documents.json');
  });

  it('lets the committee work: it knows all that their tool sends', async () => {
    const { adminDocuments } = (await import(
      new URL('../../server/client/admin/documents.ts', import.meta.url).href
    )) as { adminDocuments: string[] };
    expect(adminDocuments.length).toBeGreaterThan(15);
    for (const query of adminDocuments) {
      const { status, text: body } = await ask({ query, variables: {} }, strict);
      expect(status, body).not.toBe(403);
      expect(body).not.toContain('FORBIDDEN');
    }
  });
});
