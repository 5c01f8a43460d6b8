import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { allOf, readPage } from './read-page.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.database.sql.query(
    `insert into erratum (edition_id, at, reason_fr, actor)
     select id, '2026-10-01T12:00:00Z', 'Deux titres : « corrigés » ; rien d’autre', 'a test' from edition where code = '2013'`,
  );
});
afterAll(() => server.close());

const descriptionOf = (html: string) => allOf(html, /<meta name="description" content="([^"]*)"/g)[0];

/** What a page says to eyes: without code, and without the element, which has words of its own. */
const proseOf = (html: string) =>
  html
    .replaceAll(/<(script|style|pre|code|city-barometer)\b.*?<\/\1>/gs, '…')
    // A sign that begins an element has its space before that, unless a line ends there anyway.
    .replaceAll(/<\/?(?:a|b|em|strong|span|small|time)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '\n');

test.each([
  '/',
  '/projects?cities=lorient&themes=energy',
  '/projects?edition=2014',
  '/projects?edition=x&populationMin=x&cities=x&themes=x&search=%00',
  '/projects?populationMin=9&populationMax=2',
  '/cities',
  '/cities?region=00',
  '/cities/le-havre',
  '/cities/lorient?edition=2014',
  '/cities/marseile',
  '/palmares',
  '/palmares?edition=x',
  '/integrer',
  '/accessibilite',
  '/mentions-legales',
  '/admin',
])('no line of %s begins with a sign that belongs to the one before', async (path) => {
  const { html } = await readPage(server, path);
  const prose = proseOf(html);
  expect(prose).toMatch(/[\u00a0\u202f][:;?]/);
  for (const text of [prose, descriptionOf(html) ?? '']) {
    expect(text.match(/.{0,20}(?: [:;?!»%]|« ).{0,5}/gu)).toBeNull();
  }
});

test('what the committee says of an edition is bound as well, and its first of a month is French', async () => {
  const { html } = await readPage(server, '/');
  expect(html).toContain('Données reconstituées\u00a0: seuls');
  expect(html).toContain('Le baromètre «\u00a0Villes Numériques\u00a0»');
  expect(html).toContain('Deux titres\u00a0: «\u00a0corrigés\u00a0»\u202f; rien d’autre');
  expect(html).toContain('>1er octobre 2026</time>');
});

describe('a page tells where it is shared', () => {
  test.each([
    [
      '/cities/le-havre',
      'Le Havre\u00a0: projets numériques, répartition par thème comparée à l’ensemble des villes, maturité, liste des projets.',
    ],
    [
      '/cities',
      '24 villes participent au baromètre\u00a0: pour chacune, ses projets numériques, leur répartition par thème et leur maturité.',
    ],
    [
      '/cities?kind=commune&order=population',
      /^\d+ villes du baromètre correspondent à cette recherche\u00a0: pour chacune, ses/,
    ],
    [
      '/cities?search=lorient',
      '1 ville du baromètre correspond à cette recherche\u00a0: ses projets numériques, leur répartition par thème et leur maturité.',
    ],
    ['/cities?search=lorient&lang=en', /^1 city of the barometer matches this search: its digital projects/],
    ['/cities?search=zzz', 'Aucune ville du baromètre ne correspond à cette recherche.'],
    ['/cities?search=zzz&lang=en', 'No city of the barometer matches this search.'],
    ['/cities?region=00', 'Cette recherche ne peut pas être comprise'],
    [
      '/projects',
      'Les projets numériques des villes, Baromètre des villes numériques 2013\u00a0: 1\u202f128 projets, à filtrer par ville, thème, objectif, état et territoire.',
    ],
    ['/projects?edition=2013', /: 1\u202f128 projets, à filtrer/],
    ['/projects?edition=2013&lang=en', /^The digital projects of cities, .*: 1,128 projects, to filter by/],
    ['/projects?cities=lorient', /: 64 projets correspondent à ces filtres\.$/],
    ['/projects?cities=lorient&lang=en', /: 64 projects match these filters\.$/],
    ['/projects?cities=bourges&themes=economy&statuses=COMPLETED', /: 1 projet correspond à ces filtres\.$/],
    [
      '/projects?cities=bourges&themes=economy&statuses=COMPLETED&lang=en',
      /: 1 project matches these filters\.$/,
    ],
    ['/projects?search=zzz', /: aucun projet ne correspond à ces filtres\.$/],
    ['/projects?edition=2014', /^De l’édition 2014, seuls des chiffres d’ensemble/],
    ['/projects?edition=1999', 'Ces filtres ne peuvent pas être compris'],
  ])('%s, what it has and no other', async (path, told) => {
    const { html } = await readPage(server, path);
    expect(descriptionOf(html)).toMatch(told);
  });
});
