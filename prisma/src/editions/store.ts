import { type Columns, insertRows } from '../bulk.ts';
import type { Sql, SqlDatabase } from '../sql.ts';
import { storeCities } from './store-cities.ts';
import { storeProjects } from './store-projects.ts';
import { storeSources } from './store-sources.ts';
import type { EditionData, FigureData, ThemeData } from './types.ts';

/**
 * Adds an edition once and for all: it is noted as delivered, and whatever the committee then does with it, be it to
 * delete it, stays. False where there is nothing to add.
 */
export async function storeEdition(database: SqlDatabase, edition: EditionData): Promise<boolean> {
  const delivery = `edition-${edition.code}`;
  if (await isDelivered(database, delivery)) return false;
  return await database.transaction(async (sql) => {
    // Two servers that start at once: the second waits here, and then finds the edition delivered.
    await sql.script('LOCK TABLE reference_release IN SHARE ROW EXCLUSIVE MODE');
    if (await isDelivered(sql, delivery)) return false;
    const [existing] = await sql.query<{ id: number }>('SELECT id FROM edition WHERE code = $1', [
      edition.code,
    ]);
    const projects = existing ? 0 : await store(sql, edition);
    await sql.query('INSERT INTO reference_release (dataset, release, row_count) VALUES ($1, $2, $3)', [
      delivery,
      '1',
      projects,
    ]);
    return !existing;
  });
}

async function isDelivered(sql: Sql, delivery: string): Promise<boolean> {
  return (await sql.query('SELECT FROM reference_release WHERE dataset = $1', [delivery])).length > 0;
}

async function store(sql: Sql, edition: EditionData): Promise<number> {
  const sources = await storeSources(sql, edition);
  const editionId = await insertEdition(sql, edition, sources.get(edition.source.key));
  const themes = await insertThemes(sql, editionId, edition.themes);
  const cities = await storeCities(sql, editionId, edition.cities, sources);
  await insertFigures(sql, editionId, edition.figures, themes, sources);
  return await storeProjects(sql, editionId, edition.projects(), themes, cities);
}

async function insertEdition(sql: Sql, edition: EditionData, sourceId: number | undefined): Promise<number> {
  // The edition before it may be gone, and another one may be current: the committee's choice stands.
  const [row] = await sql.query<{ id: number }>(
    `INSERT INTO edition (code, year, title_fr, title_en, status, current, provenance, notice_fr, notice_en,
       methodology_fr, methodology_en, as_of, source_id, previous_id, comparable_to_previous)
     SELECT $1, $2, $3, $4, $5::"EditionStatus", $6::boolean AND NOT EXISTS (SELECT FROM edition WHERE current),
       $7::"Provenance", $8, $9, $10, $11, $12::date, $13, previous.id, CASE WHEN previous.id IS NOT NULL THEN $15::boolean END
     FROM (SELECT 1) AS one LEFT JOIN edition AS previous ON previous.code = $14
     RETURNING id`,
    [
      edition.code,
      edition.year,
      edition.titleFr,
      edition.titleEn,
      edition.status,
      edition.current,
      edition.provenance,
      edition.noticeFr,
      edition.noticeEn,
      edition.methodologyFr,
      edition.methodologyEn,
      edition.asOf,
      sourceId,
      edition.previous?.code ?? null,
      edition.previous?.comparable ?? null,
    ],
  );
  if (!row) throw new Error(`The edition ${edition.code} was not inserted.`);
  return row.id;
}

async function insertThemes(
  sql: Sql,
  editionId: number,
  themes: readonly ThemeData[],
): Promise<Map<string, number>> {
  const columns: Columns<ThemeData> = {
    edition_id: ['int', () => editionId],
    code: ['text', (theme) => theme.code],
    label_fr: ['text', (theme) => theme.labelFr],
    label_en: ['text', (theme) => theme.labelEn],
    position: ['smallint', (theme) => themes.indexOf(theme) + 1],
  };
  const rows = await insertRows<ThemeData, { id: number; code: string }>(
    sql,
    'theme',
    columns,
    themes,
    'RETURNING id, code',
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

async function insertFigures(
  sql: Sql,
  editionId: number,
  figures: readonly FigureData[],
  themes: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, number>,
): Promise<void> {
  const columns: Columns<FigureData> = {
    edition_id: ['int', () => editionId],
    key: ['text', (figure) => figure.key],
    label_fr: ['text', (figure) => figure.labelFr],
    label_en: ['text', (figure) => figure.labelEn],
    value: ['double precision', (figure) => figure.value],
    unit: ['text', (figure) => figure.unit],
    theme_id: ['int', (figure) => (figure.theme === undefined ? null : themes.get(figure.theme))],
    objective: ['"Objective"', (figure) => figure.objective ?? null],
    source_id: ['int', (figure) => sources.get(figure.source.key)],
    position: ['smallint', (figure) => figures.indexOf(figure) + 1],
  };
  await insertRows(sql, 'published_figure', columns, figures);
}
