import { arrayLiteral, type Columns, insertRows } from '../bulk.ts';
import type { Sql } from '../sql.ts';
import type { ReconstructedProject } from './reconstruction/projects.ts';

interface SecondaryTheme {
  reference: string;
  theme: string;
  position: number;
}

/** The number of projects stored. */
export async function storeProjects(
  sql: Sql,
  editionId: number,
  projects: readonly ReconstructedProject[],
  themes: ReadonlyMap<string, number>,
  cities: ReadonlyMap<string, number>,
): Promise<number> {
  const columns: Columns<ReconstructedProject> = {
    edition_id: ['int', () => editionId],
    reference: ['text', (project) => project.reference],
    title: ['text', (project) => project.title],
    city_id: ['int', (project) => cities.get(project.city)],
    theme_id: ['int', (project) => themes.get(project.theme)],
    objectives: ['"Objective"[]', (project) => arrayLiteral(project.objectives)],
    status: ['"ProjectStatus"', (project) => project.status],
    maturity_realisation: ['smallint', (project) => project.maturity.realisation],
    maturity_partnerships: ['smallint', (project) => project.maturity.partnerships],
    maturity_budget: ['smallint', (project) => project.maturity.budget],
    maturity_measurement: ['smallint', (project) => project.maturity.measurement],
  };
  const rows = await insertRows<ReconstructedProject, { id: number; reference: string }>(
    sql,
    'project',
    columns,
    projects,
    'RETURNING id, reference',
  );
  const ids = new Map(rows.map(({ id, reference }) => [reference, id]));
  const secondary: Columns<SecondaryTheme> = {
    project_id: ['int', (row) => ids.get(row.reference)],
    theme_id: ['int', (row) => themes.get(row.theme)],
    edition_id: ['int', () => editionId],
    position: ['smallint', (row) => row.position],
  };
  await insertRows(sql, 'project_secondary_theme', secondary, projects.flatMap(secondaryThemes));
  return rows.length;
}

function secondaryThemes({ reference, secondaryThemes: themes }: ReconstructedProject): SecondaryTheme[] {
  return themes.map((theme, index) => ({ reference, theme, position: index + 1 }));
}
