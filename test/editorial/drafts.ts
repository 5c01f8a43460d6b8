import type { Database } from '@barometre/prisma';

/** A city that only ever takes part in the draft. */
export const hiddenCity = 'ville-du-brouillon';

/**
 * A draft `draft` of two themes: two projects of Marseille, one of the hidden city; it follows 2013. Lorient takes no part.
 */
export async function addDraft({ sql }: Database): Promise<void> {
  await sql.script(`
    INSERT INTO city (slug, name, kind, department_code, region_code) VALUES ('${hiddenCity}', 'Ville du brouillon', 'COMMUNE', '13', '93');
    INSERT INTO edition (code, year, title_fr, title_en, provenance, as_of, source_id, previous_id, comparable_to_previous)
      SELECT 'draft', 2026, 'Brouillon', 'Draft', 'SURVEY', '2026-01-01', source_id, id, true FROM edition WHERE code = '2013';
    INSERT INTO theme (edition_id, code, label_fr, label_en, position)
      SELECT id, 'leisure', 'Loisirs', 'Leisure', 1 FROM edition WHERE code = 'draft'
      UNION ALL SELECT id, 'secret-theme', 'Secret', 'Secret', 2 FROM edition WHERE code = 'draft';
    INSERT INTO participation (edition_id, city_id)
      SELECT edition.id, city.id FROM edition, city WHERE code = 'draft' AND slug IN ('marseille', '${hiddenCity}');
    INSERT INTO project (edition_id, reference, title, city_id, theme_id, objectives, status)
      SELECT edition.id, 'draft-000' || n, 'Projet brouillon ' || n, city.id, theme.id, '{SERVICE}', 'COMPLETED'
      FROM edition JOIN theme ON theme.edition_id = edition.id, city,
        (VALUES (1, 'marseille', 'leisure'), (2, 'marseille', 'secret-theme'), (3, '${hiddenCity}', 'leisure')) AS row (n, slug, theme)
      WHERE edition.code = 'draft' AND city.slug = row.slug AND theme.code = row.theme ORDER BY n;`);
}

/** The global id of a row, as the API gives it out. */
export async function globalId(
  { sql }: Database,
  type: string,
  table: string,
  condition: string,
): Promise<string> {
  const [row] = await sql.query<{ id: number }>(`SELECT id FROM ${table} WHERE ${condition} LIMIT 1`);
  if (row === undefined) throw new Error(`The test's own data has no ${table} where ${condition}`);
  return Buffer.from(`${type}:${row.id}`).toString('base64url');
}
