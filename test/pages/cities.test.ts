import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { allOf, linkedData, readPage, textOf } from './read-page.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const slugsIn = (html: string) => allOf(html, /<th scope="row"><a href="\/cities\/([\w-]+)/g);

async function fromApi(where: object, orderBy: object[] | null = null): Promise<string[]> {
  const { cities } = await ask<{ cities: { nodes: { slug: string }[] } }>(
    server,
    'query ($where: CityFilter, $orderBy: [CityOrder!]) { cities(first: 50, where: $where, orderBy: $orderBy) { nodes { slug } } }',
    { where, orderBy },
  );
  return cities.nodes.map(({ slug }) => slug);
}

describe('the list of cities', () => {
  test.each<[string, object, object[]?]>([
    ['', {}],
    ['search=cote+d%27azur', { search: "cote d'azur" }],
    ['search=europeenne', { search: 'europeenne' }],
    ['region=53&kind=commune', { regions: ['53'], kinds: ['COMMUNE'] }],
    ['edition=2013&order=population', { edition: '2013' }, [{ field: 'POPULATION', direction: 'DESC' }]],
    ['order=projects', {}, [{ field: 'PROJECT_COUNT', direction: 'DESC' }]],
  ])('for "%s" is the API’s', async (query, where, orderBy) => {
    const { status, html } = await readPage(server, `/cities?${query}`);
    expect(status).toBe(200);
    expect(slugsIn(html)).toEqual(await fromApi(where, orderBy ?? null));
  });

  test.each([
    ['kind=x', 'Type : « X »', 'Kind: there is no “X”'],
    ['region=00', 'Région : « 00 »', 'Region: there is no “00”'],
    ['edition=1999', 'Édition : « 1999 »', 'Edition: there is no “1999”'],
    ['search=%00', 'Nom : le texte', 'Name: the text'],
    ['after=zz', 'Reprenez au début', 'Start again'],
  ])('names what can’t be meant: %s', async (query, french, english) => {
    for (const [lang, words] of [
      ['fr', french],
      ['en', english],
    ]) {
      const { status, html } = await readPage(server, `/cities?${query}&lang=${lang}`);
      expect(status).toBe(400);
      expect(textOf(html).replaceAll(/\s+/gu, ' ')).toContain(words);
    }
  });

  test('drops the empty fields of a form from the address', async () => {
    const { status, location } = await readPage(
      server,
      '/cities?search=lor&region=&kind=&edition=&order=name',
    );
    expect([status, location]).toEqual([302, '/cities?search=lor']);
  });

  test('says that nothing matches', async () => {
    const { html } = await readPage(server, '/cities?search=zzz');
    expect(textOf(html)).toContain('Aucune ville ne correspond');
  });

  test('is described, with its source', async () => {
    const { html } = await readPage(server, '/cities');
    expect(linkedData(html)[0]).toMatchObject({
      '@type': 'Dataset',
      '@id': `${server.url}/catalog.jsonld#cities`,
    });
    expect(textOf(html)).toContain('Noms, codes et populations');
    expect(textOf(html)).toContain('Données reconstituées');
  });
});

describe('the page of a city', () => {
  test.each([
    ['/cities/metropole-europeenne-de-lille', '/cities/lille-metropole'],
    ['/cities/245900410', '/cities/lille-metropole'],
    ['/cities/56121?lang=en', '/cities/lorient?lang=en'],
    ['/cities/Lorient', '/cities/lorient'],
  ])('%s is at %s for good', async (path, address) => {
    const { status, location } = await readPage(server, path);
    expect([status, location]).toEqual([301, address]);
  });

  test('tells who it is, its figures and its projects', async () => {
    const { status, html } = await readPage(server, '/cities/lorient');
    const text = textOf(html).replaceAll(/\s+/gu, ' ');
    expect(status).toBe(200);
    for (const part of ['Code INSEE 56121', 'Morbihan (56)', 'Bretagne', 'Ses 64 projets']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Population \d+ \d+ habitants \(20\d\d\)/);
    expect(text.indexOf('Données reconstituées')).toBeLessThan(text.indexOf('Code INSEE'));
    for (const id of ['themes', 'maturity']) {
      expect(html).toMatch(new RegExp(`<city-barometer id="${id}"[^>]*><template shadowrootmode="open">`));
    }
    expect(text).toContain('<city-barometer city="lorient"');
    expect(linkedData(html)[0]).toMatchObject({ '@type': 'AdministrativeArea', name: 'Lorient' });
  });

  test('leads from each theme to the projects that were counted', async () => {
    const { html } = await readPage(server, '/cities/lorient');
    const [chart = ''] = html.match(/<city-barometer id="themes".*?<\/city-barometer>/s) ?? [];
    const links = allOf(chart, /<a class="line" href="(\/projects[^"]*)"/g);
    expect(links).toHaveLength(9);
    const counts = await Promise.all(
      links.map(async (link) => {
        const page = await readPage(server, link);
        return Number(allOf(page.html, /<h2 id="results">(\d+)/g)[0]);
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(64);
  });

  test('has its projects in pages', async () => {
    const references: string[] = [];
    let path: string | undefined = '/cities/la-rochelle';
    while (path !== undefined) {
      const { html } = await readPage(server, path);
      references.push(...allOf(html, /<dd>(2013-\d{4})<\/dd>/g));
      path = allOf(html, /<a href="([^"]*)" rel="next"/g)[0]?.replace(/#.*/, '');
    }
    expect(new Set(references).size).toBe(29);
    expect(references).toHaveLength(29);
  });

  test('says of a participant without a name that nothing of it was published', async () => {
    const { html } = await readPage(server, '/cities/participant-13');
    expect(textOf(html)).toContain('L’identité de ce participant n’a pas été publiée');
    expect(html).toContain('content="noindex"');
    expect(linkedData(html)).toEqual([]);
  });

  test.each([
    ['marseile', 'marseille'],
    ['brest', 'brest-metropole'],
    ['montpelier-mediterranee', 'montpellier'],
  ])('of an unknown city "%s" suggests %s', async (asked, suggested) => {
    const { status, html } = await readPage(server, `/cities/${asked}`);
    expect(status).toBe(404);
    expect(html).toContain(`href="/cities/${suggested}"`);
    expect(html).toContain('href="/cities"');
  });

  test.each(['%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '%00', `${'a'.repeat(300)}`])(
    'is not found, and nothing else, for %s',
    async (asked) => {
      const { status, html } = await readPage(server, `/cities/${asked}`);
      expect(status).toBe(404);
      expect(html).not.toContain('<img src=x');
    },
  );

  test('tells in which editions it is, for another one', async () => {
    const { status, html } = await readPage(server, '/cities/lorient?edition=2014');
    expect(status).toBe(404);
    expect(textOf(html)).toContain('Lorient ne participe pas à l’édition 2014');
    expect(html).toContain('href="/cities/lorient?edition=2013"');
  });
});
