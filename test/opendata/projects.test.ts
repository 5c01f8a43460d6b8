import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { KINDS } from '../database/databases.ts';
import { addDraft, hiddenCity } from '../editorial/drafts.ts';
import { startServer, type TestServer } from '../server.ts';
import { csvRows, download, ndjsonRows } from './download.ts';

/** Each field of ProjectFilter: in an address, and as the API takes it. */
const filters: [query: string, where: object][] = [
  ['edition=2013', { edition: '2013' }],
  ['cities=marseille', { cities: ['marseille'] }],
  ['cities=marseille,metropole-europeenne-de-lille', { cities: ['marseille', 'lille-metropole'] }],
  ['cities=', { cities: [] }],
  ['themes=leisure&themes=health', { themes: ['leisure', 'health'] }],
  ['anyTheme=transport', { anyTheme: ['transport'] }],
  ['objectives=SERVICE,MANAGEMENT', { objectives: ['SERVICE', 'MANAGEMENT'] }],
  ['statuses=COMPLETED', { statuses: ['COMPLETED'] }],
  ['departments=13,59', { departments: ['13', '59'] }],
  ['regions=93', { regions: ['93'] }],
  ['populationMin=200000', { populationMin: 200_000 }],
  ['populationMax=100000', { populationMax: 100_000 }],
  ['search=BIBLIOTHEQUES%20numerique', { search: 'bibliothèques numérique' }],
  [
    'regions=93&statuses=COMPLETED,IN_PROGRESS&objectives=SERVICE&themes=leisure',
    { regions: ['93'], statuses: ['COMPLETED', 'IN_PROGRESS'], objectives: ['SERVICE'], themes: ['leisure'] },
  ],
];

describe.each(KINDS)('the export of projects from a database that is %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ kind });
  });
  afterAll(() => server.close());

  it('holds every project of the current edition once, in both formats', async () => {
    const csv = csvRows((await download(server, '/export/projects.csv')).text);
    const ndjson = ndjsonRows((await download(server, '/export/projects.ndjson')).text);
    expect(csv).toHaveLength(1_128);
    expect(new Set(csv.map(({ reference }) => reference)).size).toBe(1_128);
    expect(ndjson.map(({ reference }) => reference)).toEqual(csv.map(({ reference }) => reference));
    expect(Object.keys(ndjson[0] ?? {})).toEqual(Object.keys(csv[0] ?? {}));
  });

  it('says in every row where it comes from', async () => {
    const rows = csvRows((await download(server, '/export/projects.csv')).text);
    for (const row of rows) {
      expect(row).toMatchObject({
        edition: '2013',
        as_of: '2013-06-19',
        provenance: 'RECONSTRUCTED',
        notice_fr: expect.stringContaining('Données reconstituées'),
        notice_en: expect.stringContaining('Reconstructed data'),
        source: expect.stringContaining('Syntec Numérique'),
        licence: 'Licence Ouverte 2.0',
      });
    }
  });

  it.each(filters)('%s selects what the API selects', async (query, where) => {
    const { projects } = await ask<{ projects: { totalCount: number } }>(
      server,
      'query ($where: ProjectFilter) { projects(where: $where, first: 1) { totalCount } }',
      { where },
    );
    const csv = csvRows((await download(server, `/export/projects.csv?${query}`)).text);
    const ndjson = ndjsonRows((await download(server, `/export/projects.ndjson?${query}`)).text);
    expect([csv.length, ndjson.length]).toEqual([projects.totalCount, projects.totalCount]);
  });

  it('has nothing but its header for an edition without projects', async () => {
    const { status, text } = await download(server, '/export/projects.csv?edition=2014');
    expect(status).toBe(200);
    expect(text).toMatch(/^reference,title,[^\r\n]*\r\n$/);
    expect((await download(server, '/export/projects.ndjson?edition=2014')).text).toBe('');
  });

  it('carries awkward texts unharmed, and no formulas', async () => {
    const awkward = {
      title: `=HYPERLINK("https://x","a,b")`,
      description: `'=1, "deux"\r\nlignes; 😀`,
      url: 'https://exemple.fr/?a=1,2',
      partners: ['+33', 'A|B', String.raw`C:\D`],
    };
    await server.database.client.project.update({
      where: { id: (await firstProject()).id },
      data: { ...awkward, budgetPlanned: '1234567.5', startedOn: new Date('2012-02-29') },
    });
    const [row] = csvRows((await download(server, '/export/projects.csv')).text);
    expect(row).toMatchObject({
      title: `'${awkward.title}`,
      description: `'${awkward.description}`,
      url: awkward.url,
      partners: String.raw`'+33|A\|B|C:\\D`,
      budget_planned: '1234567.5',
      started_on: '2012-02-29',
    });
    const [object] = ndjsonRows((await download(server, '/export/projects.ndjson')).text);
    expect(object).toMatchObject({ ...awkward, budget_planned: 1_234_567.5, started_on: '2012-02-29' });
  });

  it('never shows a draft', async () => {
    const { client } = server.database;
    const { id } = await client.edition.findUniqueOrThrow({ where: { code: '2013' } });
    const before = (await download(server, '/export/projects.csv?edition=2013')).headers.etag;
    await client.edition.update({ where: { id }, data: { status: 'DRAFT', current: false } });
    const asked = await download(server, '/export/projects.csv?edition=2013', {
      headers: { 'If-None-Match': before ?? '' },
    });
    expect(asked.status).toBe(400);
    expect(asked.text).not.toContain('2013-0001');
    expect((await download(server, '/export/projects.csv')).status).toBe(400);
    await client.edition.update({ where: { id }, data: { status: 'PUBLISHED', current: true } });
    expect((await download(server, '/export/projects.csv')).status).toBe(200);
  });

  it('names a partner as soon as a published edition knows it, and not before', async () => {
    const { database } = server;
    const { id } = await firstProject();
    await addDraft(database);
    await database.sql.query('INSERT INTO project_partner_city SELECT $1, id FROM city WHERE slug = $2', [
      id,
      hiddenCity,
    ]);
    const partners = async () => {
      const { text, headers } = await download(server, '/export/projects.csv?edition=2013');
      const naming = csvRows(text).filter((row) => row['partner_cities']?.includes(hiddenCity));
      return { named: naming.length, etag: headers.etag };
    };
    const before = await partners();
    expect(before.named).toBe(0);
    await database.sql.script(`UPDATE edition SET status = 'PUBLISHED' WHERE code = 'draft'`);
    const after = await partners();
    expect(after.named).toBe(1);
    expect(after.etag).not.toBe(before.etag);
    // Its slug is what is named.
    await database.sql.script(`UPDATE city SET slug = 'ville-connue' WHERE slug = '${hiddenCity}'`);
    expect((await partners()).etag).not.toBe(after.etag);
  });

  const firstProject = () => server.database.client.project.findFirstOrThrow({ orderBy: { id: 'asc' } });
});
