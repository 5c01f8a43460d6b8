import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { allOf, linkedData, readPage, textOf } from './read-page.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const plain = (html: string) => textOf(html).replaceAll(/\s+/gu, ' ');

describe('the palmarès', () => {
  test.each([
    ['fr', '21 projets d’allègement administratif', 'Source : FrenchWeb', 'Leur liste n’a pas été publiée'],
    [
      'en',
      '21 projects that lighten administrative work',
      'Source: FrenchWeb',
      'Their list was not published',
    ],
  ])(
    'quotes the published 21 with its source, and says what is reconstructed (%s)',
    async (lang, title, source, label) => {
      const { html } = await readPage(server, `/palmares?lang=${lang}`);
      const text = plain(html);
      for (const part of [title, source, label]) expect(text).toContain(part);
      const relief = html.slice(html.indexOf('id="relief"'), html.indexOf('id="completed"'));
      expect(allOf(relief, /<li><span lang="fr">([^<]*)</g)).toHaveLength(21);
      expect(text.indexOf(lang === 'fr' ? 'Données reconstituées' : 'Reconstructed data')).toBeLessThan(
        text.indexOf(title),
      );
    },
  );

  test('counts completed projects by objective as the API does', async () => {
    const { statistics } = await ask<{ statistics: { objectives: { label: string; count: number }[] } }>(
      server,
      '{ statistics(where: { statuses: [COMPLETED] }) { objectives { label count } } }',
    );
    const { html } = await readPage(server, '/palmares');
    for (const { label, count } of statistics.objectives) {
      expect(plain(html)).toContain(`${label} ${count} projets réalisés`);
    }
    const links = allOf(html, /href="(\/projects\?[^"]*statuses=COMPLETED[^"]*)"/g);
    expect(links).toHaveLength(5);
    const listed = await Promise.all(
      links.map(async (link) => Number(allOf((await readPage(server, link)).html, /id="results">(\d+)/g)[0])),
    );
    expect(listed).toEqual(statistics.objectives.map(({ count }) => count).toSorted((a, b) => b - a));
  });

  test('of an edition without projects says so', async () => {
    const { status, html } = await readPage(server, '/palmares?edition=2014');
    expect(status).toBe(200);
    expect(plain(html)).toContain('seuls des chiffres d’ensemble ont été publiés');
    expect(html).not.toContain('id="relief"');
  });

  test('of an edition that there is not is a page that names it', async () => {
    const { status, html } = await readPage(server, '/palmares?edition=1999');
    expect(status).toBe(404);
    expect(plain(html)).toContain('Il n’y a pas d’édition publiée « 1999 »');
  });
});

describe('what search engines read', () => {
  test('robots.txt leads to the sitemap', async () => {
    const { html } = await readPage(server, '/robots.txt');
    expect(html).toContain('Disallow: /admin');
    expect(html).toContain(`Sitemap: ${server.url}/sitemap.xml`);
  });

  test('the sitemaps list every page in both languages, and each is there', async () => {
    const index = await readPage(server, '/sitemap.xml');
    expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const parts = allOf(index.html, /<loc>([^<]*)<\/loc>/g);
    expect(parts).toEqual([`${server.url}/sitemap-pages.xml`, `${server.url}/sitemap-cities-1.xml`]);
    const [pages = '', cities = ''] = await Promise.all(
      parts.map(async (part) => (await fetch(part)).text()),
    );
    expect(allOf(cities, /<loc>([^<]*)<\/loc>/g)).toHaveLength(24);
    expect(cities).toContain(`hreflang="en" href="${server.url}/cities/lorient?lang=en"`);
    expect(cities).not.toContain('participant-13');
    expect((await fetch(`${server.url}/sitemap-cities-2.xml`)).status).toBe(404);
    expect((await fetch(`${server.url}/sitemap-cities-0x1.xml`)).status).toBe(404);
    for (const page of allOf(pages, /<loc>([^<]*)<\/loc>/g)) {
      expect([page, (await fetch(page)).status]).toEqual([page, 200]);
    }
  });

  test('the pages of data describe their datasets by the ids of the catalogue', async () => {
    const catalogue = (await (await fetch(`${server.url}/catalog.jsonld`)).json()) as {
      dataset: { '@id': string }[];
    };
    const ids = catalogue.dataset.map((dataset) => dataset['@id']);
    for (const path of ['/', '/projects', '/cities', '/palmares']) {
      const datasets = linkedData((await readPage(server, path)).html);
      expect(datasets.length).toBeGreaterThan(0);
      for (const dataset of datasets) {
        expect(dataset['@type']).toBe('Dataset');
        expect(ids).toContain(dataset['@id']);
        expect(String(dataset['description']).length).toBeGreaterThanOrEqual(50);
        expect(String(dataset['description']).length).toBeLessThanOrEqual(5_000);
      }
    }
  });
});
