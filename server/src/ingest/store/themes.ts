import { insertRows, type Sql } from '@barometre/prisma';
import type { MappingTheme } from '../mapping/mapping.ts';

export interface Theme {
  code: string;
  labelFr: string;
  labelEn: string;
}

export const loadThemes = (sql: Sql, editionId: number): Promise<Theme[]> =>
  sql.query<Theme>(
    'select code, label_fr as "labelFr", label_en as "labelEn" from theme where edition_id = $1 order by position',
    [editionId],
  );

/** The themes of the mapping that the edition does not have, behind those that it has. Answers the new ones. */
export async function addThemes(
  sql: Sql,
  editionId: number,
  themes: readonly MappingTheme[],
): Promise<MappingTheme[]> {
  const [last] = await sql.query<{ position: number; codes: string[] }>(
    `select coalesce(max(position), 0)::int as position, coalesce(array_agg(code::text), '{}') as codes
     from theme where edition_id = $1`,
    [editionId],
  );
  const added = themes.filter(({ code }) => !last?.codes.includes(code));
  await insertRows<MappingTheme>(
    sql,
    'theme',
    {
      edition_id: ['int', () => editionId],
      code: ['text', ({ code }) => code],
      label_fr: ['text', ({ labelFr }) => labelFr],
      label_en: ['text', ({ labelEn }) => labelEn],
      position: ['smallint', (theme) => (last?.position ?? 0) + 1 + added.indexOf(theme)],
    },
    added,
  );
  return added;
}
