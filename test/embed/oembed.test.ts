import { extract } from '@extractus/oembed-extractor';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { send } from '../http/send.ts';
import { startServer, type TestServer } from '../server.ts';
import { parseSvg } from './picture.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Rich {
  type: string;
  version: string;
  title: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

const asked = (address: string, more = '') =>
  send(server, `/oembed?url=${encodeURIComponent(address)}${more}`);

const getRich = async (path: string, more = ''): Promise<Rich> =>
  JSON.parse((await asked(server.url + path, more)).body.toString()) as Rich;

describe('a consumer that knows nothing of us', () => {
  it.each(['/embed?city=marseille&compare=panel', '/?city=marseille', '/'])(
    'finds from the page %s how to embed it',
    async (path) => {
      const found = (await extract(server.url + path)) as unknown as Rich;
      expect(found).toMatchObject({
        type: 'rich',
        version: '1.0',
        provider_name: 'Baromètre des villes numériques',
        provider_url: `${server.url}/`,
      });
      const [, source = ''] = /<iframe src="([^"]+)"/.exec(found.html) ?? [];
      const frame = await send(server, source.replaceAll('&amp;', '&').replace(server.url, ''));
      expect(frame.status).toBe(200);
      expect(frame.headers['content-security-policy']).toContain('frame-ancestors *');
      if (path.includes('city=')) expect(frame.body.toString()).toContain('city="marseille"');
      const thumbnail = await send(server, found.thumbnail_url?.replace(server.url, '') ?? '');
      expect([thumbnail.status, thumbnail.headers['content-type']]).toEqual([200, 'image/png']);
    },
  );

  test('has its own room respected', async () => {
    const { html, width, height, thumbnail_width, thumbnail_height } = (await extract(
      `${server.url}/embed?city=marseille`,
      { maxwidth: 400, maxheight: 300 },
    )) as unknown as Rich;
    expect([width, height, thumbnail_width, thumbnail_height]).toEqual([400, 300, 400, 300]);
    expect(html).toContain('width="400" height="300"');
  });
});

test('the title says that data is reconstructed, and nothing of the kind where it is not', async () => {
  expect((await getRich('/embed?edition=2013')).title).toMatch(/^Ensemble des villes.*Données reconstituées/);
  expect((await getRich('/embed?edition=2013&lang=en')).title).toMatch(/Reconstructed data/);
  expect((await getRich('/embed?edition=2014')).title).not.toMatch(/reconstitu/);
});

test('a frame is as high as its chart where the consumer does not mind', async () => {
  const [wide, narrow] = await Promise.all([getRich('/embed'), getRich('/embed', '&maxwidth=320')]);
  expect(wide.width).toBe(600);
  expect(narrow.width).toBe(320);
  expect(narrow.height).toBeGreaterThan(wide.height);
});

test('where there is room for a stamp only, no thumbnail is offered', async () => {
  expect(await getRich('/embed', '&maxwidth=100')).not.toHaveProperty('thumbnail_url');
});

test('XML says the same as JSON', async () => {
  const json = await getRich('/embed?city=marseille');
  const { headers, body } = await asked(`${server.url}/embed?city=marseille`, '&format=xml');
  expect(headers['content-type']).toBe('text/xml; charset=utf-8');
  const [root, ...fields] = parseSvg(body.toString());
  expect(root?.name).toBe('oembed');
  expect(Object.fromEntries(fields.map(({ name, text }) => [name, text]))).toEqual(
    Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
  );
});

describe('what can’t be embedded', () => {
  it.each([
    ['https://ailleurs.example/embed', '', 404],
    ['ORIGIN/admin', '', 404],
    ['ORIGIN/embed?city=nulle-part', '', 404],
    ['ORIGIN/cities/nulle-part', '', 404],
    ['ORIGIN/cities/%E0', '', 404],
    ['pas une adresse', '', 400],
    ['', '', 400],
    ['ORIGIN/embed?by=couleur', '', 400],
    ['ORIGIN/embed', '&maxwidth=large', 400],
    ['ORIGIN/embed', '&format=yaml', 501],
  ])('%s%s: %i, in words', async (address, more, status) => {
    const answer = await asked(address.replace('ORIGIN', server.url), more);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body.toString()).toMatch(/^[A-Z"].*\.\n$/s);
  });
});

test('hostile text in an address stays an attribute', async () => {
  const heading = encodeURIComponent('"><script>alert(1)</script>');
  const { html } = await getRich(`/embed?heading=${heading}`);
  expect(html).not.toContain('<script');
  expect(html.match(/<\w+/g)).toEqual(['<iframe']);
});

test('a page has a card for social networks, with its picture and what it shows', async () => {
  for (const path of ['/?city=marseille&lang=en', '/']) {
    const page = (await send(server, path)).body.toString();
    const [, image = ''] = /<meta property="og:image" content="([^"]+)"/.exec(page) ?? [];
    expect(page).toMatch(/<meta property="og:image:width" content="1200">/);
    expect(page).toMatch(/<meta property="og:image:height" content="630">/);
    expect(page).toMatch(
      /<meta property="og:image:alt" content="[^"]*(Données reconstituées|Reconstructed data)/,
    );
    expect(page).toMatch(/<meta name="twitter:card" content="summary_large_image">/);
    const picture = await send(server, image.replaceAll('&amp;', '&').replace(server.url, ''));
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png']);
  }
});
