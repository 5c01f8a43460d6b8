import { randomUUID } from 'node:crypto';
import type { Sql } from '@barometre/prisma';
import type { EditionContent, SourceContent } from './edition-content.ts';

const columns = {
  year: 'int',
  title_fr: 'text',
  title_en: 'text',
  projects_fr: 'text',
  projects_en: 'text',
  provenance: 'text::"Provenance"',
  notice_fr: 'text',
  notice_en: 'text',
  methodology_fr: 'text',
  methodology_en: 'text',
  as_of: 'date',
  source_id: 'int',
  previous_id: 'int',
  comparable_to_previous: 'boolean',
};
const names = Object.keys(columns).join(', ');
const parameters = Object.values(columns)
  .map((type, index) => `$${index + 1}::${type}`)
  .join(', ');
const next = Object.keys(columns).length + 1;

const valuesOf = async (sql: Sql, content: EditionContent, previousId: number | null): Promise<unknown[]> => [
  content.year,
  content.titleFr,
  content.titleEn,
  content.projectsFr,
  content.projectsEn,
  content.provenance,
  content.noticeFr,
  content.noticeEn,
  content.methodologyFr,
  content.methodologyEn,
  content.asOf,
  await storedSource(sql, content.source),
  previousId,
  content.comparableToPrevious,
];

/** Writes a new draft; answers its id, or null where another edition has the code. */
export async function insertEdition(
  sql: Sql,
  code: string,
  content: EditionContent,
  previousId: number | null,
): Promise<number | null> {
  const [row] = await sql.query<{ id: number }>(
    `insert into edition (${names}, code) values (${parameters}, $${next}) on conflict (code) do nothing returning id`,
    [...(await valuesOf(sql, content, previousId)), code],
  );
  return row?.id ?? null;
}

/** Writes an edition's words over, as its next version. */
export async function updateEditionRow(
  sql: Sql,
  id: number,
  content: EditionContent,
  previousId: number | null,
): Promise<void> {
  await sql.query(
    `update edition set (${names}) = (select ${parameters}), version = version + 1, updated_at = now() where id = $${next}`,
    [...(await valuesOf(sql, content, previousId)), id],
  );
}

/** The source that says exactly this. Sources are shared, so that one is never changed for the sake of an edition. */
async function storedSource(sql: Sql, { name, url, licence, updatedAt }: SourceContent): Promise<number> {
  const values = [name, url, licence, updatedAt];
  const [known] = await sql.query<{ id: number }>(
    `select id from source where name = $1 and url is not distinct from $2 and licence is not distinct from $3
       and updated_at is not distinct from $4::date order by id limit 1`,
    values,
  );
  if (known !== undefined) return known.id;
  const [made] = await sql.query<{ id: number }>(
    'insert into source (name, url, licence, updated_at, key) values ($1, $2, $3, $4::date, $5) returning id',
    [...values, `source-${randomUUID()}`],
  );
  if (made === undefined) throw new Error('the source was not inserted');
  return made.id;
}
