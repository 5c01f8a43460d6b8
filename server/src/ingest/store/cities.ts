import { insertRows, type Sql } from '@barometre/prisma';
import type { Mapping } from '../mapping/mapping.ts';
import { slugOf } from '../values/text.ts';
import { chooseSlugs, type NewCity } from './city-slugs.ts';
import { tellsPartnerCities } from './staged-projects.ts';

const partnerKeys = `union
       select jsonb_array_elements_text(project -> 'partner_cities') from import_row
       where import_id = $1 and valid and project ? 'partner_cities'`;

interface PlaceRow extends NewCity {
  kind: 'COMMUNE' | 'INTERCOMMUNALITY';
  siren: string | null;
  regionCode: string | null;
  population: number | null;
  populationYear: number | null;
}

/** Adds the cities that the import names, leads and partners, and that are not there yet. Answers how many. */
export async function addCities(
  sql: Sql,
  { importId, mapping }: { importId: number; mapping: Mapping },
): Promise<number> {
  const places = await sql.query<PlaceRow>(
    `with keys as (
       select distinct project ->> 'city' as key from import_row where import_id = $1 and valid
       ${tellsPartnerCities(mapping) ? partnerKeys : ''})
     select p.kind::text as kind, p.code, p.siren, p.name, p.department_code as "departmentCode",
       p.region_code as "regionCode", p.population, p.population_year as "populationYear"
     from keys join reference_place p on p.code = split_part(keys.key, ':', 2) and p.kind =
       (case when keys.key like 'INSEE:%' then 'COMMUNE' when keys.key like 'SIREN:%' then 'INTERCOMMUNALITY' end)::"ReferencePlaceKind"
     where not exists (select from city_identifier i where i.value = p.code and i.scheme =
       (case when p.kind = 'COMMUNE' then 'INSEE' else 'SIREN' end)::"IdentifierScheme")
     order by p.kind, p.code`,
    [importId],
  );
  if (places.length === 0) return 0;
  const slugs = await slugsFor(sql, places);
  const ids = await insertCities(sql, places, slugs);
  await insertIdentifiers(sql, places, ids);
  return places.length;
}

async function slugsFor(sql: Sql, places: readonly PlaceRow[]): Promise<string[]> {
  const names = await sql.query<{ name: string }>(
    `select name from reference_place where kind in ('COMMUNE', 'INTERCOMMUNALITY')`,
  );
  const seen = new Set<string>();
  const homonyms = new Set<string>();
  for (const { name } of names) {
    const slug = slugOf(name);
    if (seen.has(slug)) homonyms.add(slug);
    seen.add(slug);
  }
  const taken = await sql.query<{ slug: string }>('select slug from city_slug');
  return chooseSlugs(places, (slug) => homonyms.has(slug), new Set(taken.map(({ slug }) => slug)));
}

async function insertCities(
  sql: Sql,
  places: readonly PlaceRow[],
  slugs: readonly string[],
): Promise<Map<string, number>> {
  const rows = places.map((place, index) => ({ ...place, slug: slugs[index] }));
  const inserted = await insertRows<(typeof rows)[number], { id: number; slug: string }>(
    sql,
    'city',
    {
      slug: ['text', ({ slug }) => slug],
      name: ['text', ({ name }) => name],
      disclosed: ['boolean', () => true],
      kind: ['"CityKind"', ({ kind }) => kind],
      population: ['int', ({ population }) => population],
      population_year: ['smallint', ({ populationYear }) => populationYear],
      department_code: ['text', ({ departmentCode }) => departmentCode],
      region_code: ['text', ({ regionCode }) => regionCode],
    },
    rows,
    'returning id, slug',
  );
  const idBySlug = new Map(inserted.map(({ id, slug }) => [slug, id]));
  return new Map(
    rows.flatMap(({ code, slug }) => {
      const id = slug === undefined ? undefined : idBySlug.get(slug);
      return id === undefined ? [] : [[code, id] as const];
    }),
  );
}

async function insertIdentifiers(
  sql: Sql,
  places: readonly PlaceRow[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const [source] = await sql.query<{ id: number }>(
    `select id from source where key = 'decoupage-administratif'`,
  );
  const identifiers = places.flatMap((place) => [
    ...(place.kind === 'COMMUNE' ? [{ place, scheme: 'INSEE', value: place.code }] : []),
    ...(place.siren === null ? [] : [{ place, scheme: 'SIREN', value: place.siren }]),
  ]);
  await insertRows<(typeof identifiers)[number]>(
    sql,
    'city_identifier',
    {
      city_id: ['int', ({ place }) => ids.get(place.code)],
      scheme: ['"IdentifierScheme"', ({ scheme }) => scheme],
      value: ['text', ({ value }) => value],
      source_id: ['int', () => source?.id ?? null],
    },
    identifiers,
  );
}
