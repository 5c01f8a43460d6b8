import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { createDatabase } from '../database/databases.ts';
import { bearer } from '../editorial/desk.ts';
import { bookOf } from '../ingest/zip.ts';
import { follow } from '../live/follow.ts';
import { startServer, type TestServer } from '../server.ts';
import { endServers, runServer } from './run-server.ts';

/*
 * What operators run is built into a few files, of which most are loaded when something is first asked for: each room of the
 * house is entered once, and what is found there is what the sources give.
 */
let sources: TestServer;
let built: string;
let editor: Record<string, string>;
beforeAll(async () => {
  const databaseUrl = await createDatabase('seeded');
  sources = await startServer({ databaseUrl });
  const person = { name: 'An editor', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
  editor = bearer((await createToken(sources.database.sql, person, commandLine)).token);
  built = await runServer({ DATABASE_URL: databaseUrl, RATE_LIMIT: '1000000' }).ready();
});
afterAll(async () => {
  await endServers();
  await sources?.close();
});

interface Asked {
  path: string;
  headers?: Record<string, string>;
  method?: string;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** What is answered, without what names the server that did. */
async function answerOf(url: string, { path, ...asked }: Asked) {
  const response = await fetch(url + path, asked);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { host } = new URL(url);
  const isText = /text|json|xml|javascript|graphql/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    policy: response.headers.get('content-security-policy'),
    body: isText
      ? bytes.toString().replaceAll(host, 'host').replaceAll(encodeURIComponent(host), 'host')
      : createHash('sha256').update(bytes).digest('hex'),
  };
}

const question = (query: string, headers = {}) => ({
  path: '/graphql',
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify({ query }),
});

const pages = [
  ...['/', '/?lang=en', '/projects', '/projects?theme=energy', '/cities', '/cities/lille', '/cities/nowhere'],
  ...['/palmares', '/integrer', '/accessibilite', '/mentions-legales', '/admin'],
  ...['/docs', '/docs/accessibility', '/docs/changelog', '/docs/changelog.atom'],
  ...['/embed', '/embed?view=evolution', '/embed?theme=none', '/embed.js'],
  ...['/chart.svg', '/chart.png', '/chart.csv', '/chart.json', '/chart.svg?theme=none'],
  ...['/oembed?url=http%3A%2F%2Fhost%2F', '/robots.txt', '/sitemap.xml', '/sitemap-pages.xml'],
  ...['/export/projects.csv', '/export/cities.ndjson', '/export/projects.schema.json', '/catalog.jsonld'],
  ...['/imports/mapping.schema.json', '/graphql/schema.graphql', '/graphql/documents.json'],
  ...['/widget/versions.json', '/widget/v1/city-barometer.js', '/nothing'],
];

describe('the built server answers as the sources do', () => {
  it.each(pages)('at %s', async (path) => {
    const asked = { path, headers: { 'Accept-Language': 'fr' } };
    expect(await answerOf(built, asked)).toEqual(await answerOf(sources.url, asked));
  });

  it.each([
    { path: '/graphql', headers: { Accept: 'text/html' } },
    { path: '/graphql/graphiql.js' },
    question('{ cities(first: 2) { nodes { name projects(first: 1) { nodes { title } } } } }'),
    question('{ nothing }'),
    question(
      'mutation { deleteTheme(input: { edition: "2013", code: "x", expectedVersion: 1 }) { __typename } }',
    ),
    question('{ __schema { types { name description } } }'),
  ])('to $method $path $body', async (asked) => {
    expect(await answerOf(built, asked)).toEqual(await answerOf(sources.url, asked));
  });

  it('to what is asked so often that it is compiled', async () => {
    const asked = question('{ editions { code themes { label } previous { code } } }', editor);
    const answers = [];
    for (let time = 0; time < 6; time++) answers.push(await answerOf(built, asked));
    expect(new Set(answers.map(({ body }) => body))).toEqual(
      new Set([(await answerOf(sources.url, asked)).body]),
    );
  });

  it('to who sends a workbook, which a thread reads', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;
    const book = bookOf(
      `<worksheet><sheetData>${row('insee', 'title')}${row('59350', 'Un projet')}</sheetData></worksheet>`,
    );
    const asked = {
      path: '/imports/proposal?edition=new',
      method: 'POST',
      headers: editor,
      body: new Uint8Array(book),
    };
    const answer = await answerOf(built, asked);
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('insee') });
    expect(answer).toEqual(await answerOf(sources.url, asked));
  });

  it('to who follows something', async () => {
    const asked = { query: 'subscription { statisticsChanged(edition: "2013") { __typename } }' };
    const firstOf = async (url: string) => {
      const following = await follow({ url }, asked);
      const first = await following.next();
      following.leave();
      return first;
    };
    const first = await firstOf(built);
    expect(first).toMatchObject({ event: 'next' });
    expect(first).toEqual(await firstOf(sources.url));
  });
});
