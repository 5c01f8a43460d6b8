import { type Columns, insertRows } from '../bulk.ts';
import type { Sql } from '../sql.ts';
import { OFFICIAL_CODES } from './sources.ts';
import type { CityData, IdentifierData } from './types.ts';

interface PlaceRow {
  code: string;
  siren: string | null;
  department_code: string | null;
  region_code: string | null;
  population: number | null;
  population_year: number | null;
}

/** The ids of the edition's cities by slug. A city that is there already keeps everything it has. */
export async function storeCities(
  sql: Sql,
  editionId: number,
  cities: readonly CityData[],
  sources: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const present = await idsBySlug(sql);
  const added = cities.filter(({ slug }) => !present.has(slug));
  const places = await readPlaces(sql, added);
  await insertRows(sql, 'city', cityColumns(places), added);
  const ids = await idsBySlug(sql);
  await insertAliases(sql, added, ids);
  await insertIdentifiers(sql, added, ids, places, sources);
  await insertRows(sql, 'participation', participationColumns(editionId, ids), cities);
  return ids;
}

/** By every slug that a city has or had: a city that was renamed is still the same one. */
async function idsBySlug(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql.query<{ slug: string; city_id: number }>('SELECT slug, city_id FROM city_slug');
  return new Map(rows.map(({ slug, city_id }) => [slug, city_id]));
}

/** The official entries of cities, by the code of the place. A code of five signs and a SIREN never coincide. */
async function readPlaces(sql: Sql, cities: readonly CityData[]): Promise<Map<string, PlaceRow>> {
  const codes = cities.flatMap(({ place }) => place?.code ?? []);
  const rows = await sql.query<PlaceRow>(
    `SELECT code, siren, department_code, region_code, population, population_year FROM reference_place
     WHERE code = ANY ($1::text[]) AND kind IN ('COMMUNE', 'INTERCOMMUNALITY')`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function cityColumns(places: ReadonlyMap<string, PlaceRow>): Columns<CityData> {
  const placeOf = (city: CityData) => (city.place ? places.get(city.place.code) : undefined);
  return {
    slug: ['text', (city) => city.slug],
    name: ['text', (city) => city.name],
    disclosed: ['boolean', (city) => city.disclosed],
    kind: ['"CityKind"', (city) => city.kind],
    department_code: ['text', (city) => placeOf(city)?.department_code ?? null],
    region_code: ['text', (city) => placeOf(city)?.region_code ?? null],
    population: ['int', (city) => placeOf(city)?.population ?? null],
    population_year: ['smallint', (city) => placeOf(city)?.population_year ?? null],
  };
}

async function insertAliases(
  sql: Sql,
  cities: readonly CityData[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  interface Alias {
    city: CityData;
    text: string;
  }
  const city_id = (alias: Alias) => ids.get(alias.city.slug);
  const names = cities.flatMap((city) => (city.otherNames ?? []).map((text) => ({ city, text })));
  await insertRows<Alias>(
    sql,
    'city_name',
    { city_id: ['int', city_id], name: ['text', ({ text }) => text] },
    names,
  );
  const slugs = cities.flatMap((city) => (city.otherSlugs ?? []).map((text) => ({ city, text })));
  await insertRows<Alias>(
    sql,
    'city_slug',
    { city_id: ['int', city_id], slug: ['text', ({ text }) => text] },
    slugs,
    'ON CONFLICT (slug) DO NOTHING',
  );
}

async function insertIdentifiers(
  sql: Sql,
  cities: readonly CityData[],
  ids: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, PlaceRow>,
  sources: ReadonlyMap<string, number>,
): Promise<void> {
  type Identifier = IdentifierData & { slug: string };
  const rows = cities.flatMap((city) =>
    [...presentIdentifiers(city, places), ...(city.formerIdentifiers ?? [])].map(
      (identifier): Identifier => ({ ...identifier, slug: city.slug }),
    ),
  );
  const columns: Columns<Identifier> = {
    city_id: ['int', (row) => ids.get(row.slug)],
    scheme: ['"IdentifierScheme"', (row) => row.scheme],
    value: ['text', (row) => row.value],
    valid_to_year: ['smallint', (row) => row.validToYear],
    source_id: ['int', (row) => (row.source ? sources.get(row.source.key) : null)],
  };
  await insertRows(sql, 'city_identifier', columns, rows);
}

function presentIdentifiers(city: CityData, places: ReadonlyMap<string, PlaceRow>): IdentifierData[] {
  if (!city.place) return [];
  const official = { validToYear: null, source: OFFICIAL_CODES };
  const siren = places.get(city.place.code)?.siren;
  return [
    ...(city.place.kind === 'COMMUNE'
      ? [{ ...official, scheme: 'INSEE' as const, value: city.place.code }]
      : []),
    ...(siren ? [{ ...official, scheme: 'SIREN' as const, value: siren }] : []),
  ];
}

function participationColumns(editionId: number, ids: ReadonlyMap<string, number>): Columns<CityData> {
  return {
    edition_id: ['int', () => editionId],
    city_id: ['int', (city) => ids.get(city.slug)],
    name: ['text', (city) => city.participationName ?? null],
  };
}
