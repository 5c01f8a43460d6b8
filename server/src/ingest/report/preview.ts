import type { Sql } from '@barometre/prisma';
import { mappingSchema } from '../mapping/mapping.ts';
import { loadThemes, type Theme } from '../store/themes.ts';
import type { ImportInfo } from './imports.ts';

/** What an edition would add up to, were an import committed. */
export interface Preview {
  projectCount: number;
  cityCount: number;
  /** In the edition's order, those that the import adds behind the others. */
  themes: (Theme & { count: number })[];
}

// The rows that can be committed, and the projects that they leave as they are. A city that is there and one that
// committing adds are told apart by the key that staging gave them.
const after = `with after_commit as (
    select coalesce('CITY:' || identifier.city_id, p.city) as city, p.theme
    from import_row r cross join jsonb_to_record(r.project) as p (city text, theme text)
    left join city_identifier identifier on identifier.scheme::text || ':' || identifier.value = p.city
    where r.import_id = $1 and r.valid
    union all
    select 'CITY:' || p.city_id, t.code from project p join theme t on t.id = p.theme_id
    where p.edition_id = $2
      and not exists (select from import_row r where r.import_id = $1 and r.valid and r.reference = p.reference)
      and (not $3 or exists (select from import_row r where r.import_id = $1 and r.reference = p.reference))
  )`;

/**
 * Counts what there would be after a commit; null for an import that does not wait for one.
 *
 * @param replace whether projects that the file does not have would be removed
 */
export async function previewImport(sql: Sql, found: ImportInfo, replace: boolean): Promise<Preview | null> {
  if (found.status !== 'STAGED') return null;
  const [edition] = await sql.query<{ id: number }>('select id from edition where code = $1', [
    found.editionCode,
  ]);
  const parameters = [found.id, edition?.id ?? null, replace];
  const [totals] = await sql.query<{ projectCount: number; cityCount: number }>(
    `${after} select count(*)::int as "projectCount", count(distinct city)::int as "cityCount" from after_commit`,
    parameters,
  );
  const counts = await sql.query<{ theme: string; count: number }>(
    `${after} select theme, count(*)::int as count from after_commit group by theme`,
    parameters,
  );
  const countOf = new Map(counts.map(({ theme, count }) => [theme, count]));
  const known = edition === undefined ? [] : await loadThemes(sql, edition.id);
  const added = mappingSchema
    .parse(found.mapping)
    .themes.filter(({ code }) => !known.some((theme) => theme.code === code) && countOf.has(code));
  const themes = [...known, ...added].map(({ code, labelFr, labelEn }) => ({
    code,
    labelFr,
    labelEn,
    count: countOf.get(code) ?? 0,
  }));
  return { projectCount: totals?.projectCount ?? 0, cityCount: totals?.cityCount ?? 0, themes };
}
