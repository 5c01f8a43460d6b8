import type { Sql } from '@barometre/prisma';
import type { Department, KnownCity, KnownIdentifier, Place } from './place.ts';
import { PlaceIndex } from './place-index.ts';

/** Everything that a row can name its city by, read once for each import: some 40,000 places, 15 MB. */
export async function loadPlaces(sql: Sql): Promise<PlaceIndex> {
  return new PlaceIndex({
    places: await readPlaces(sql),
    departments: await sql.query<Department>('select code, name from department'),
    cities: await sql.query<KnownCity>(
      'select id, slug, name, department_code as "departmentCode" from city',
    ),
    identifiers: await sql.query<KnownIdentifier>(
      `select city_id as "cityId", scheme::text as scheme, value,
         valid_to is not null or valid_to_year is not null as former from city_identifier`,
    ),
    slugs: await sql.query('select slug, city_id as "cityId" from city_slug'),
    names: await sql.query('select name, city_id as "cityId" from city_name'),
  });
}

/** As one text: so many rows, one by one, take the driver of the embedded database twice as long as all else here. */
async function readPlaces(sql: Sql): Promise<Place[]> {
  const [row] = await sql.query<{ places: string | null }>(
    `select json_agg(place)::text as places from (
       select kind::text as kind, code, siren, name, seat_code as "seatCode", department_code as "departmentCode"
       from reference_place order by kind, code) place`,
  );
  return JSON.parse(row?.places ?? '[]') as Place[];
}
