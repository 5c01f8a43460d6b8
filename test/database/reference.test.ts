import type { Database } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, openSeeded } from './databases.ts';

describe.each(KINDS)('reference data, %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  it('has every place of 2026, by kind', async () => {
    const counts = await database.client.referencePlace.groupBy({
      by: ['kind'],
      _count: true,
      orderBy: { kind: 'asc' },
    });
    expect(Object.fromEntries(counts.map(({ kind: place, _count }) => [place, _count]))).toEqual({
      COMMUNE: 34_969,
      DELEGATED_COMMUNE: 2105,
      ASSOCIATED_COMMUNE: 471,
      MUNICIPAL_DISTRICT: 45,
      INTERCOMMUNALITY: 1266,
    });
    expect(await database.client.department.count()).toBe(109);
    expect(await database.client.region.count()).toBe(26);
  });

  it.each([
    ['a commune, by its INSEE code', '34172', 'Montpellier', '34', '76', 310_240, 2023],
    ['a commune of Corsica', '2A004', 'Ajaccio', '2A', '94', expect.any(Number), 2023],
    ['a commune of Mayotte, from an older census', '97611', 'Mamoudzou', '976', '06', 71_437, 2017],
    ['a commune of New Caledonia, of an unknown year', '98818', 'Nouméa', '988', '988', 85_976, null],
    ['an intercommunality, by its SIREN', '242900314', 'Brest Métropole', '29', '53', 213_403, 2022],
    ['a territory of Greater Paris', '200057867', 'Plaine Commune', '93', '11', 453_671, 2022],
    ['a commune without a population', '98901', 'Île de Clipperton', '989', '989', null, null],
  ])('has %s', async (_what, code, name, departmentCode, regionCode, population, populationYear) => {
    const places = await database.client.referencePlace.findMany({
      where: { code, kind: { in: ['COMMUNE', 'INTERCOMMUNALITY'] } },
    });
    expect(places).toMatchObject([{ name, departmentCode, regionCode, population, populationYear }]);
  });

  it('leads from a delegated commune to its seat, also where both have one code', async () => {
    const seatOf = async (code: string) => {
      const part = await database.client.referencePlace.findFirstOrThrow({
        where: { code, kind: { in: ['DELEGATED_COMMUNE', 'ASSOCIATED_COMMUNE', 'MUNICIPAL_DISTRICT'] } },
      });
      return await database.client.referencePlace.findUniqueOrThrow({
        where: { kind_code: { kind: 'COMMUNE', code: part.seatCode ?? '' } },
      });
    };
    expect((await seatOf('01015')).name).toBe('Arboys en Bugey');
    expect((await seatOf('13201')).name).toBe('Marseille');
  });

  it('has no part without a seat that is a commune', async () => {
    const orphans = await database.sql.query(`
      SELECT code FROM reference_place AS part WHERE seat_code IS NOT NULL AND NOT EXISTS
        (SELECT FROM reference_place AS seat WHERE seat.kind = 'COMMUNE' AND seat.code = part.seat_code)`);
    expect(orphans).toEqual([]);
  });

  it('is found without case, accents or ligatures', async () => {
    const found = await database.sql.query(
      `SELECT name FROM reference_place WHERE kind = 'COMMUNE' AND name_key = search_key($1)`,
      ['L’HAŸ-LES-ROSES'],
    );
    expect(found).toEqual([{ name: "L'Haÿ-les-Roses" }]);
  });

  it.each([
    ['ÉLÈVE à l’École', "eleve a l'ecole"],
    ['Œuvre, cœur, Æquo, ex æquo', 'oeuvre, coeur, aequo, ex aequo'],
    ['e\u0301te\u0301', 'ete'],
    ['Straße, Đà Nẵng, Łódź, Tromsø', 'strasse, da nang, lodz, tromso'],
    ['Villeneuve\u00a0d’Ascq \u2010 Nord', "villeneuve d'ascq - nord"],
    ['100 % 😀', '100 % 😀'],
  ])('makes the key of %s', async (text, key) => {
    expect(await database.sql.query('SELECT search_key($1) AS key', [text])).toEqual([{ key }]);
  });

  it('makes the same key whether it takes the short way or the long one', async () => {
    const different = await database.sql.query(String.raw`
      SELECT code FROM generate_series(1, 9727) AS code, LATERAL (SELECT 'é' || chr(code) || 'Ç ï') AS of (text)
      WHERE search_key(text) IS DISTINCT FROM lower(replace(replace(replace(translate(
        regexp_replace(normalize(text, NFD) COLLATE "C", '[\u0300-\u036f]', '', 'g'),
        U&'\2018\2019\02BC\2010\2011\00A0\202F' || 'ŒÆẞØøĐđŁł', '''''''--  œæßOoDdLl'),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') COLLATE "C")`);
    expect(different).toEqual([]);
  });

  it('has no key for nothing', async () => {
    expect(await database.sql.query('SELECT search_key(NULL) AS key')).toEqual([{ key: null }]);
  });
});
