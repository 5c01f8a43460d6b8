import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { allOf, linkedData, readPage, textOf } from './read-page.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const references = (html: string) => allOf(html, /<dd>(2013-\d{4})<\/dd>/g);
const totalOf = (html: string) => Number(allOf(html, /<h2 id="results">([^<]*)</g)[0]?.replaceAll(/\D/g, ''));

/** What the API answers to the same filter. */
async function fromApi(on: TestServer, where: object, orderBy: object[] | null = null) {
  const { projects } = await ask<{ projects: { totalCount: number; nodes: { reference: string }[] } }>(
    on,
    'query ($where: ProjectFilter, $orderBy: [ProjectOrder!]) { projects(where: $where, orderBy: $orderBy) { totalCount nodes { reference } } }',
    { where, orderBy },
  );
  return { total: projects.totalCount, references: projects.nodes.map(({ reference }) => reference) };
}

const filters: [query: string, where: object][] = [
  ['', {}],
  ['edition=2013', { edition: '2013' }],
  ['cities=lorient', { cities: ['lorient'] }],
  ['cities=lorient&cities=marseille', { cities: ['lorient', 'marseille'] }],
  ['themes=energy&themes=health', { themes: ['energy', 'health'] }],
  ['themes=energy,health', { themes: ['energy', 'health'] }],
  ['anyTheme=energy', { anyTheme: ['energy'] }],
  ['objectives=SERVICE&statuses=COMPLETED', { objectives: ['SERVICE'], statuses: ['COMPLETED'] }],
  ['objectives=service', { objectives: ['SERVICE'] }],
  ['departments=13&departments=59', { departments: ['13', '59'] }],
  ['regions=53', { regions: ['53'] }],
  ['populationMin=100000&populationMax=300000', { populationMin: 100_000, populationMax: 300_000 }],
  ['search=ecole+NUMERIQUE', { search: 'ecole NUMERIQUE' }],
  ['search=%25', { search: '%' }],
  ['cities=lorient&themes=energy&utm_source=a-letter', { cities: ['lorient'], themes: ['energy'] }],
];

describe.each(KINDS)('the inventory on the %s database', (kind) => {
  let own: TestServer;
  beforeAll(async () => {
    own = kind === 'postgresql' ? server : await startServer({ kind });
  });
  afterAll(async () => {
    if (own !== server) await own.close();
  });

  test.each(filters)('lists for "%s" what the API does', async (query, where) => {
    const [{ html, status }, expected] = await Promise.all([
      readPage(own, `/projects?${query}`),
      fromApi(own, where),
    ]);
    expect(status).toBe(200);
    expect(totalOf(html)).toBe(expected.total);
    expect(references(html)).toEqual(expected.references);
  });
});

describe('the inventory', () => {
  test.each([
    ['title', [{ field: 'TITLE', direction: 'ASC' }]],
    ['maturity', [{ field: 'MATURITY', direction: 'DESC' }]],
    ['budget', [{ field: 'BUDGET_PLANNED', direction: 'DESC' }]],
  ])('in the order "%s" is the API’s', async (order, orderBy) => {
    const { html } = await readPage(server, `/projects?order=${order}`);
    expect(references(html)).toEqual((await fromApi(server, {}, orderBy)).references);
  });

  test.each(['', '&order=city', '&order=maturity'])('can be read to its end and back%s', async (order) => {
    const pages: string[][] = [];
    let path: string | undefined = `/projects?cities=lorient${order}`;
    const visited: string[] = [];
    while (path !== undefined) {
      visited.push(path);
      const { html } = await readPage(server, path);
      pages.push(references(html));
      path = allOf(html, /<a href="([^"]*)" rel="next"/g)[0];
    }
    expect(new Set(pages.flat()).size).toBe(64);
    expect(pages.flat()).toHaveLength(64);
    const last = await readPage(server, visited.at(-1) ?? '');
    const [back = ''] = allOf(last.html, /<a href="([^"]*)" rel="prev"/g);
    expect(references((await readPage(server, back)).html)).toEqual(pages.at(-2));
  });

  test.each([
    ['/projects?search=&cities=&populationMin=', '/projects'],
    ['/projects?edition=&themes=energy&order=&search=', '/projects?themes=energy'],
    ['/projects?cities=Le+Havre', '/projects?cities=le-havre'],
    ['/projects?cities=metropole-europeenne-de-lille&lang=en', '/projects?cities=lille-metropole&lang=en'],
  ])('%s is moved to the address to share', async (path, address) => {
    const { status, location } = await readPage(server, path);
    expect([status, location]).toEqual([302, address]);
  });

  test.each([
    ['edition=1999', 'Édition : « 1999 »', 'Edition: there is no “1999”'],
    ['themes=zz', 'Thème principal : « zz »', 'Primary theme: there is no “zz”'],
    ['anyTheme=zz', 'Thème principal ou secondaire : « zz »', 'Primary or secondary theme: there is no'],
    ['objectives=FUN', 'Objectif : « FUN »', 'Objective: there is no “FUN”'],
    ['statuses=LATE', 'État : « LATE »', 'Status: there is no “LATE”'],
    ['departments=00', 'Département de la ville : « 00 »', 'Department of the city: there is no “00”'],
    ['regions=00', 'Région de la ville : « 00 »', 'Region of the city: there is no “00”'],
    ['cities=atlantis', 'Ville : aucune ville participante', 'City: no participating city'],
    ['populationMin=many', 'Habitants, au moins : « many »', 'Inhabitants, at least: “many”'],
    ['populationMax=-1', 'Habitants, au plus : « -1 »', 'Inhabitants, at most: “-1”'],
    ['populationMax=99999999999', 'Habitants, au plus : «', 'Inhabitants, at most: “'],
    ['populationMin=9&populationMax=1', 'le minimum (9) dépasse', 'the minimum (9) is above'],
    [
      `search=${'a'.repeat(1_001)}`,
      'Mots à chercher : le texte est trop long',
      'Words to look for: the text',
    ],
    ['search=%00', 'Mots à chercher : le texte', 'Words to look for: the text'],
    [
      `themes=${Array.from({ length: 101 }, (_, index) => index).join(',')}`,
      '100 valeurs au plus',
      '100 values',
    ],
    ['after=zz', 'Reprenez au début', 'Start again'],
    ['before=zz&order=title', 'Reprenez au début', 'Start again'],
  ])('a filter that can’t be meant is a page that names it: %s', async (query, french, english) => {
    for (const [lang, words] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const { status, html } = await readPage(server, `/projects?${query}&lang=${lang}`);
      expect(status).toBe(400);
      expect(textOf(html).replaceAll(/\s+/gu, ' ')).toContain(words);
      expect(html).toContain('name="robots" content="noindex"');
      expect(html).toContain('id="filters"');
    }
  });

  test('tells all problems at once, and each field which one is its own', async () => {
    const { html } = await readPage(server, '/projects?themes=zz&populationMin=x');
    expect(allOf(html, /<li id="(problem-\d)">/g)).toEqual(['problem-0', 'problem-1']);
    expect(html).toMatch(/id="populationMin"[^>]*aria-invalid="true" aria-describedby="problem-1"/);
  });

  test('says that nothing matches, and leads back filter by filter', async () => {
    const { status, html } = await readPage(server, '/projects?search=zeppelin&themes=energy');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Aucun projet ne correspond');
    expect(html).toContain(
      'href="/projects?themes=energy" aria-label="Retirer le filtre Mots à chercher\u00a0: zeppelin"',
    );
    expect(html).toContain(
      'href="/projects?search=zeppelin" aria-label="Retirer le filtre Thème principal\u00a0: Énergie"',
    );
  });

  test('says of an edition without projects that there are figures alone', async () => {
    const { html } = await readPage(server, '/projects?edition=2014');
    expect(textOf(html)).toContain('seuls des chiffres d’ensemble ont été publiés');
    expect(html).toContain('href="/?edition=2014"');
  });

  test('gives what it shows as files, with the same filters', async () => {
    const { html } = await readPage(server, '/projects?cities=lorient&statuses=COMPLETED');
    const [csv = '', ndjson = ''] = allOf(html, /href="(\/export\/[^"]*)"/g);
    const rows = parseCsv(await (await fetch(server.url + csv)).text(), { bom: true, columns: true });
    expect(rows).toHaveLength(totalOf(html));
    const lines = (await (await fetch(server.url + ndjson)).text()).trim().split('\n');
    expect(lines).toHaveLength(totalOf(html));
  });

  test('shows what is known of a project, and says what is not', async () => {
    await server.database.sql.script(`
      update project set partners = '{"Une société <invitée>"}', budget_planned = 120000, budget_spent = null,
        started_on = '2012-03-01', url = 'https://projet.example/page', description = 'Une description.'
      where reference = '2013-0001'`);
    const { html } = await readPage(server, '/projects');
    const [known = '', unknown = ''] = html.split('<article ').slice(1).map(textOf);
    for (const part of [
      'Une société <invitée>',
      '120 000 € prévus',
      'commencé le 1er mars 2012',
      'projet.example',
    ]) {
      expect(known.replaceAll(/\s/gu, ' ')).toContain(part);
    }
    expect(unknown).toContain('Budget non renseigné');
    expect(unknown).toContain('Partenaires aucun indiqué');
  });

  test('puts the notice first, and ends with source, licence and date', async () => {
    for (const [path, notice, source] of [
      ['/projects', 'Données reconstituées', 'Licence Ouverte 2.0 · données au 19 juin 2013'],
      ['/projects?lang=en', 'Reconstructed data', 'Licence Ouverte 2.0 · data as of 19 June 2013'],
    ] as const) {
      const text = textOf((await readPage(server, path)).html);
      expect(text.indexOf(notice)).toBeGreaterThan(0);
      expect(text.indexOf(notice)).toBeLessThan(text.search(/1\D128 proj/));
      expect(text).toContain(source);
    }
  });

  test('lets no address put anything into it', async () => {
    const hostile = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>';
    for (const name of ['search', 'cities', 'themes', 'edition', 'order', 'after', 'populationMin', 'lang']) {
      const { html } = await readPage(server, `/projects?${name}=${encodeURIComponent(hostile)}`);
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<script>alert');
    }
  });

  test('is described to search engines for data', async () => {
    const { html } = await readPage(server, '/projects?lang=en');
    const [dataset = {}] = linkedData(html);
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      '@id': `${server.url}/catalog.jsonld#edition-2013`,
      license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      temporalCoverage: '2013',
    });
    expect(dataset['description']).toMatch(/^Reconstructed data/);
    for (const { contentUrl } of dataset['distribution'] as { contentUrl: string }[]) {
      expect((await fetch(contentUrl, { method: 'HEAD' })).status).toBe(200);
    }
    expect(html).toContain(`<link rel="canonical" href="${server.url}/projects?lang=en">`);
    expect(html).toContain(`<link rel="alternate" hreflang="fr" href="${server.url}/projects">`);
  });

  test('is not sent again to who has it', async () => {
    const first = await readPage(server, '/projects?themes=energy');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect((await readPage(server, '/projects?themes=energy', { 'if-none-match': etag })).status).toBe(304);
    expect((await readPage(server, '/projects?themes=health', { 'if-none-match': etag })).status).toBe(200);
  });
});
