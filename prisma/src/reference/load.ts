import { type Columns, insertRows } from '../bulk.ts';
import type { Sql, SqlDatabase } from '../sql.ts';
import { packageRelease, readPackage, type SourceData } from './package-data.ts';
import { type Place, toPlaces } from './places.ts';

const DATASET = 'decoupage-administratif';

/** The communes, intercommunalities, departments and regions of the package, unless they are loaded already. */
export async function loadReference(database: SqlDatabase): Promise<{ loaded: number }> {
  const release = await packageRelease();
  if ((await loadedRelease(database)) === release) return { loaded: 0 };
  const data = await readPackage();
  const loaded = await database.transaction((sql) => replace(sql, release, data));
  return { loaded };
}

async function loadedRelease(sql: Sql): Promise<string | undefined> {
  const [row] = await sql.query<{ release: string }>(
    'SELECT release FROM reference_release WHERE dataset = $1',
    [DATASET],
  );
  return row?.release;
}

async function replace(sql: Sql, release: string, data: SourceData): Promise<number> {
  // Two servers that start at once: the second waits here, and then finds the release loaded.
  await sql.script('LOCK TABLE reference_release IN SHARE ROW EXCLUSIVE MODE');
  if ((await loadedRelease(sql)) === release) return 0;
  // Cities point at departments and regions: these are updated in place and never deleted. Nothing points at places.
  await insertRows(
    sql,
    'region',
    REGION,
    data.regions,
    'ON CONFLICT (code) DO UPDATE SET name = excluded.name',
  );
  await insertRows(
    sql,
    'department',
    DEPARTMENT,
    data.departments,
    'ON CONFLICT (code) DO UPDATE SET name = excluded.name, region_code = excluded.region_code',
  );
  const places = toPlaces(data);
  await sql.script('DELETE FROM reference_place');
  await insertRows(sql, 'reference_place', PLACE, places);
  await sql.query(
    `INSERT INTO reference_release (dataset, release, row_count) VALUES ($1, $2, $3)
     ON CONFLICT (dataset) DO UPDATE SET release = excluded.release, row_count = excluded.row_count, loaded_at = now()`,
    [DATASET, release, places.length],
  );
  return places.length;
}

const REGION: Columns<SourceData['regions'][number]> = {
  code: ['text', (row) => row.code],
  name: ['text', (row) => row.nom],
};

const DEPARTMENT: Columns<SourceData['departments'][number]> = {
  code: ['text', (row) => row.code],
  name: ['text', (row) => row.nom],
  region_code: ['text', (row) => row.region],
};

const PLACE: Columns<Place> = {
  kind: ['"ReferencePlaceKind"', (row) => row.kind],
  code: ['text', (row) => row.code],
  siren: ['text', (row) => row.siren],
  name: ['text', (row) => row.name],
  seat_code: ['text', (row) => row.seatCode],
  department_code: ['text', (row) => row.departmentCode],
  region_code: ['text', (row) => row.regionCode],
  population: ['int', (row) => row.population],
  population_year: ['smallint', (row) => row.populationYear],
};
