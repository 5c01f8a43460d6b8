import { afterAll, beforeAll, expect, it } from 'vitest';
import { deprecationsOf } from '../../server/src/changelog/deprecations.ts';
import { committedSdl } from '../api/committed-schema.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (accept: string) => fetch(`${server.url}/graphql/changelog`, { headers: { Accept: accept } });

it('tells programs what changed, release by release', async () => {
  const response = await get('application/json');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const { entries, deprecations } = (await response.json()) as {
    entries: { date: string | null; since: string | null; changes: object[] }[];
    deprecations: object[];
  };
  expect(entries.at(-1)).toEqual({ date: '2026-11-23', since: null, changes: [] });
  expect(entries.flatMap(({ changes }) => changes)).toContainEqual({
    effect: 'SAFE',
    path: 'Mutation',
    message: "Type 'Mutation' was added.",
  });
  expect(deprecations).toEqual(deprecationsOf(committedSdl));
});

it('tells a terminal in text, and a browser in a page', async () => {
  const [text, page] = await Promise.all([get('*/*'), get('text/html,application/xhtml+xml,*/*;q=0.8')]);
  expect(text.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await text.text()).toContain("- Type 'Mutation' was added.");
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('vary')).toContain('Accept');
  expect(await page.text()).toContain('<time datetime="2026-11-23">2026-11-23</time>');
});
