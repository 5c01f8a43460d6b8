import { type Database, migrate, openDatabase, seed } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, KINDS, openEmpty } from './databases.ts';

/** The content of each table, in as few words as will change with it. */
async function fingerprint(database: Database): Promise<Record<string, string>> {
  const tables = await database.sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const entries = tables.map(async ({ name }): Promise<[string, string]> => {
    const [row] = await database.sql.query<{ hash: string }>(
      `SELECT count(*) || ' ' || md5(string_agg(t::text, '|' ORDER BY t::text COLLATE "C")) AS hash FROM "${name}" AS t`,
    );
    return [name, row?.hash ?? ''];
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe.each(KINDS)('seed, %s', (kind) => {
  let database: Database;
  const messages: string[] = [];
  beforeAll(async () => {
    database = await openEmpty(kind);
    await migrate(database);
    await seed(database, (message) => messages.push(message));
  });
  afterAll(() => database.close());

  it('says what it did', () => {
    expect(messages).toEqual([
      '38856 communes and intercommunalities loaded.',
      'Edition 2013 added.',
      'Edition 2014 added.',
      'Edition 2015 added.',
    ]);
  });

  it('brings the three editions, none comparable to the one before', async () => {
    const editions = await database.client.edition.findMany({
      orderBy: { year: 'asc' },
      select: {
        code: true,
        current: true,
        status: true,
        provenance: true,
        comparableToPrevious: true,
        asOf: true,
        previous: { select: { code: true } },
        _count: { select: { themes: true, participations: true, projects: true, figures: true } },
      },
    });
    expect(editions).toMatchSnapshot();
  });

  it('brings the projects of 2013 by theme, in the edition’s order', async () => {
    const themes = await database.client.theme.findMany({
      where: { edition: { code: '2013' } },
      orderBy: { position: 'asc' },
      select: { code: true, _count: { select: { projects: true } } },
    });
    expect(themes.map(({ code, _count }) => [code, _count.projects])).toEqual([
      ['leisure', 181],
      ['transport', 169],
      ['e-citizenship', 169],
      ['education', 135],
      ['building', 124],
      ['energy', 102],
      ['health', 90],
      ['safety', 79],
      ['economy', 79],
    ]);
  });

  it('brings the twelve named participants with their official data, and nothing of the others', async () => {
    const cities = await database.client.city.findMany({
      orderBy: { id: 'asc' },
      select: {
        slug: true,
        name: true,
        kind: true,
        population: true,
        populationYear: true,
        departmentCode: true,
        regionCode: true,
        identifiers: { orderBy: { id: 'asc' }, select: { scheme: true, value: true, validToYear: true } },
        names: { select: { name: true } },
        participations: { select: { name: true } },
      },
    });
    expect(cities).toHaveLength(24);
    expect(cities.slice(0, 13)).toMatchSnapshot();
  });

  it('brings the published figures, each with its source', async () => {
    const figures = await database.client.publishedFigure.findMany({
      orderBy: [{ edition: { year: 'asc' } }, { position: 'asc' }],
      select: {
        key: true,
        value: true,
        unit: true,
        objective: true,
        edition: { select: { code: true } },
        theme: { select: { code: true } },
        source: { select: { key: true } },
      },
    });
    expect(
      figures.map(
        ({ edition, key, value, unit, theme, objective, source }) =>
          `${edition.code} ${key} ${value} ${unit} ${theme?.code ?? objective ?? '-'} ${source.key}`,
      ),
    ).toMatchSnapshot();
  });

  it('guesses no licence and no address', async () => {
    const sources = await database.client.source.findMany({ orderBy: { key: 'asc' } });
    expect(sources.map(({ key, url, licence }) => `${key} ${url} ${licence}`)).toMatchSnapshot();
  });

  it('keeps the score of maturity as the contract has it', async () => {
    const wrong = await database.sql.query(`
      SELECT FROM project, LATERAL (SELECT count(v) AS n, avg(v) * 25 AS mean FROM (VALUES (maturity_realisation),
        (maturity_partnerships), (maturity_budget), (maturity_measurement)) AS axes (v)) AS axes
      WHERE maturity_score IS DISTINCT FROM CASE WHEN n >= 3 THEN mean::float8 END
        AND abs(maturity_score - mean) > 1e-9 IS NOT FALSE`);
    expect(wrong).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const before = await fingerprint(database);
    expect(await seed(database)).toEqual({ referencePlaces: 0, editions: [] });
    expect(await fingerprint(database)).toEqual(before);
  });

  // The committee works on the same tables: last, because it changes them.
  it('leaves what the committee changed', async () => {
    const { client } = database;
    await client.edition.update({ where: { code: '2013' }, data: { titleFr: 'Corrigé', current: false } });
    await client.edition.update({ where: { code: '2015' }, data: { current: true } });
    await client.city.update({
      where: { slug: 'marseille' },
      data: { name: 'Ville de Marseille', slug: 'ville' },
    });
    await client.edition.updateMany({
      where: { code: '2015' },
      data: { previousId: null, comparableToPrevious: null },
    });
    await client.edition.delete({ where: { code: '2014' } });
    await client.referenceRelease.update({
      where: { dataset: 'decoupage-administratif' },
      data: { release: '5.3.0' },
    });
    expect(await seed(database)).toEqual({ referencePlaces: 38_856, editions: [] });
    expect(
      await client.edition.findMany({ orderBy: { year: 'asc' }, select: { code: true, titleFr: true } }),
    ).toEqual([
      { code: '2013', titleFr: 'Corrigé' },
      { code: '2015', titleFr: 'Baromètre des villes numériques 2015' },
    ]);
    expect(await client.city.count({ where: { name: 'Ville de Marseille', slug: 'ville' } })).toBe(1);
  });
});

describe('servers that start at once on one PostgreSQL', () => {
  it('seed it once between them', async () => {
    const databaseUrl = await createDatabase('empty');
    const servers = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ databaseUrl, dataDir: 'memory://' })),
    );
    const reports = await Promise.all(
      servers.map(async (server) => {
        await migrate(server);
        return await seed(server);
      }),
    );
    await Promise.all(servers.map((server) => server.close()));
    expect(reports.flatMap(({ editions }) => editions).sort()).toEqual(['2013', '2014', '2015']);
    expect(reports.map(({ referencePlaces }) => referencePlaces).sort()).toEqual([0, 0, 38_856]);
  });
});
