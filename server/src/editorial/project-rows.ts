import { arrayLiteral, type Sql } from '@barometre/prisma';
import type { ProjectContent } from './project-content.ts';
import type { ProjectLinks } from './project-links.ts';

/** The columns of `project` with their types; the lists of values below are in this order. */
const columns = {
  reference: 'text',
  title: 'text',
  description: 'text',
  url: 'text',
  city_id: 'int',
  theme_id: 'int',
  objectives: 'text::"Objective"[]',
  status: 'text::"ProjectStatus"',
  partners: 'text::text[]',
  budget_planned: 'numeric',
  budget_spent: 'numeric',
  started_on: 'date',
  completed_on: 'date',
  maturity_realisation: 'smallint',
  maturity_realisation_evidence: 'text',
  maturity_partnerships: 'smallint',
  maturity_partnerships_evidence: 'text',
  maturity_budget: 'smallint',
  maturity_budget_evidence: 'text',
  maturity_measurement: 'smallint',
  maturity_measurement_evidence: 'text',
};

const names = Object.keys(columns).join(', ');
const parameters = Object.values(columns)
  .map((type, index) => `$${index + 1}::${type}`)
  .join(', ');
const next = Object.keys(columns).length + 1;

const valuesOf = (content: ProjectContent, links: ProjectLinks): unknown[] => {
  const { REALISATION, PARTNERSHIPS, BUDGET, MEASUREMENT } = content.maturity;
  return [
    content.reference,
    content.title,
    content.description,
    content.url,
    links.cityId,
    links.themeId,
    arrayLiteral(content.objectives),
    content.status,
    arrayLiteral(content.partners),
    content.budgetPlanned,
    content.budgetSpent,
    content.startedOn,
    content.completedOn,
    ...[REALISATION, PARTNERSHIPS, BUDGET, MEASUREMENT].flatMap(({ value, evidence }) => [value, evidence]),
  ];
};

export interface NewRow {
  editionId: number;
  /** For a project that comes back: the id it had, so that what referred to it finds it again. */
  id?: number | undefined;
  version?: number | undefined;
}

/** Writes a new project; answers its id. */
export async function insertProject(
  sql: Sql,
  { editionId, id, version = 1 }: NewRow,
  content: ProjectContent,
  links: ProjectLinks,
): Promise<number> {
  const [row] = await sql.query<{ id: number }>(
    `insert into project (${names}, edition_id, version, id)
     values (${parameters}, $${next}::int, $${next + 1}::int,
       coalesce($${next + 2}::int, nextval(pg_get_serial_sequence('project', 'id'))::int))
     returning id`,
    [...valuesOf(content, links), editionId, version, id ?? null],
  );
  if (row === undefined) throw new Error('the project was not inserted');
  await writeLinks(sql, row.id, editionId, links);
  return row.id;
}

/** Writes a project over, as its next version. */
export async function updateProjectRow(
  sql: Sql,
  { id, editionId }: { id: number; editionId: number },
  content: ProjectContent,
  links: ProjectLinks,
): Promise<void> {
  // A primary and a secondary theme may change places: only how they stand in the end counts.
  await sql.script('set constraints all deferred');
  await sql.query('delete from project_secondary_theme where project_id = $1', [id]);
  await sql.query('delete from project_partner_city where project_id = $1', [id]);
  await sql.query(
    `update project set (${names}) = (select ${parameters}), version = version + 1, updated_at = now()
     where id = $${next}`,
    [...valuesOf(content, links), id],
  );
  await writeLinks(sql, id, editionId, links);
}

async function writeLinks(sql: Sql, id: number, editionId: number, links: ProjectLinks): Promise<void> {
  if (links.secondaryThemeIds.length > 0) {
    await sql.query(
      `insert into project_secondary_theme (project_id, theme_id, edition_id, position)
       select $1::int, theme_id, $2::int, position
       from unnest($3::int[]) with ordinality as given (theme_id, position)`,
      [id, editionId, links.secondaryThemeIds],
    );
  }
  if (links.partnerCityIds.length > 0) {
    await sql.query(
      'insert into project_partner_city (project_id, city_id) select $1::int, unnest($2::int[])',
      [id, links.partnerCityIds],
    );
  }
}
