import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { csvRows, download, ndjsonRows } from './download.ts';

/** Each field of CityFilter: in an address, and as the API takes it. */
const filters: [query: string, where: object][] = [
  ['edition=2013', { edition: '2013' }],
  ['edition=2014', { edition: '2014' }],
  [
    'slugs=marseille,metropole-europeenne-de-lille',
    { slugs: ['marseille', 'metropole-europeenne-de-lille'] },
  ],
  ['slugs=', { slugs: [] }],
  ['kinds=COMMUNE&kinds=JOINT', { kinds: ['COMMUNE', 'JOINT'] }],
  ['departments=13', { departments: ['13'] }],
  ['regions=93,53', { regions: ['93', '53'] }],
  ['populationMin=300000', { populationMin: 300_000 }],
  ['populationMax=100000', { populationMax: 100_000 }],
  ['search=metropole', { search: 'métropole' }],
];

describe.each(KINDS)('the export of cities from a database that is %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ kind });
  });
  afterAll(() => server.close());

  it('holds every participant once, and nothing of who was not disclosed', async () => {
    const rows = csvRows((await download(server, '/export/cities.csv')).text);
    expect(rows).toHaveLength(24);
    expect(rows.find(({ slug }) => slug === 'lille-metropole')).toMatchObject({
      name: 'Lille Métropole',
      kind: 'INTERCOMMUNALITY',
      insee_code: '',
      siren: '200093201',
      former_sirens: '245900410',
      other_names: 'Métropole Européenne de Lille',
      other_slugs: 'metropole-europeenne-de-lille',
      department: '59',
      region_name: 'Hauts-de-France',
      editions: '2013',
      licence: 'Licence Ouverte 2.0',
    });
    const undisclosed = rows.filter(({ disclosed }) => disclosed === 'false');
    expect(undisclosed).toHaveLength(12);
    for (const { slug, name, disclosed: _, editions, updated_at: __, ...rest } of undisclosed) {
      expect([slug, name, editions]).toEqual([
        expect.stringMatching(/^participant-/),
        expect.any(String),
        '2013',
      ]);
      expect(new Set(Object.values(rest))).toEqual(new Set(['']));
    }
  });

  it.each(filters)('%s selects what the API selects', async (query, where) => {
    const { cities } = await ask<{ cities: { nodes: { slug: string }[] } }>(
      server,
      'query ($where: CityFilter) { cities(where: $where, first: 100) { nodes { slug } } }',
      { where },
    );
    const slugs = cities.nodes.map(({ slug }) => slug).sort();
    const csv = csvRows((await download(server, `/export/cities.csv?${query}`)).text);
    const ndjson = ndjsonRows((await download(server, `/export/cities.ndjson?${query}`)).text);
    expect(csv.map(({ slug }) => slug).sort()).toEqual(slugs);
    expect(ndjson.map(({ slug }) => slug).sort()).toEqual(slugs);
  });

  it('has types where JSON has them', async () => {
    const [marseille] = ndjsonRows((await download(server, '/export/cities.ndjson?slugs=marseille')).text);
    expect(marseille).toMatchObject({
      disclosed: true,
      population: expect.any(Number),
      population_year: 2023,
      insee_code: '13055',
      editions: ['2013'],
      former_sirens: [],
    });
  });

  it('leaves out who takes part in drafts alone', async () => {
    const { sql } = server.database;
    await sql.script(`
      insert into edition (code, year, title_fr, title_en, provenance, as_of, source_id)
        select 'brouillon', 2020, 'Brouillon', 'Draft', 'SURVEY', '2020-01-01', min(id) from source;
      insert into city (slug, name, disclosed, kind) values ('nulle-part', 'Nulle-Part', true, 'COMMUNE');
      insert into participation (edition_id, city_id)
        select e.id, c.id from edition e, city c where e.code = 'brouillon' and c.slug in ('nulle-part', 'marseille')`);
    const { text } = await download(server, '/export/cities.ndjson');
    expect(text).not.toMatch(/nulle-part|brouillon/);
    for (const query of ['slugs=nulle-part', 'edition=brouillon']) {
      expect((await download(server, `/export/cities.csv?${query}`)).status).toBe(400);
    }
    expect((await download(server, '/export/projects.csv?edition=brouillon')).status).toBe(400);
    expect((await download(server, '/catalog.jsonld')).text).not.toContain('brouillon');
  });
});
