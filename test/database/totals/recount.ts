import type { Sql } from '@barometre/prisma';

interface Project {
  editionId: number;
  cityId: number;
  themeId: number;
  objectives: string[];
  status: string | null;
  maturity: (number | null)[];
}

type Total = Record<string, number>;

const axes = ['realisation', 'partnerships', 'budget', 'measurement'];

/** What the totals must be, by another hand than the database's: row by row, from the projects and the participations. */
export async function recount(sql: Sql): Promise<Total[]> {
  const projects = await sql.query<Project>(
    `select edition_id as "editionId", city_id as "cityId", theme_id as "themeId", objectives::text[] as objectives,
       status::text as status,
       array[maturity_realisation, maturity_partnerships, maturity_budget, maturity_measurement]::int[] as maturity
     from project`,
  );
  const taking = await sql.query<{ editionId: number; cityId: number }>(
    'select edition_id as "editionId", city_id as "cityId" from participation',
  );
  const totals = new Map<string, Total>();
  const cities = new Map<string, Set<number>>();
  const at = (editionId: number, cityId: number, themeId: number) => {
    const key = `${editionId} ${cityId} ${themeId}`;
    const total = totals.get(key) ?? { edition_id: editionId, city_id: cityId, theme_id: themeId };
    totals.set(key, total);
    return total;
  };
  for (const { editionId, cityId } of taking) {
    for (const city of [cityId, 0]) add(at(editionId, city, 0), 'participants');
  }
  for (const project of projects) {
    for (const city of [project.cityId, 0]) {
      for (const theme of [project.themeId, 0]) {
        const total = at(project.editionId, city, theme);
        addProject(total, project);
        const key = `${project.editionId} ${city} ${theme}`;
        const known = cities.get(key) ?? new Set();
        cities.set(key, known.add(project.cityId));
        total['cities'] = known.size;
      }
    }
  }
  return [...totals.values()];
}

function addProject(total: Total, { objectives, status, maturity }: Project): void {
  add(total, 'projects');
  for (const objective of objectives) add(total, `objective_${objective.toLowerCase()}`);
  if (status !== null) add(total, `status_${status.toLowerCase()}`);
  for (const [index, axis] of axes.entries()) {
    const mark = maturity[index] ?? null;
    if (mark === null) continue;
    add(total, `assessed_${axis}`);
    add(total, `sum_${axis}`, mark);
  }
}

function add(total: Total, name: string, by = 1): void {
  total[name] = (total[name] ?? 0) + by;
}

/** The totals as they are kept, without what is 0, so that both can be compared. */
export async function kept(sql: Sql): Promise<Total[]> {
  return await sql.query<Total>('select * from project_total');
}

/** In one order, without the zeros: those of a row with nothing to count are not said here. */
export const comparable = (totals: readonly Total[]): string[] =>
  totals
    .map((total) =>
      JSON.stringify(
        Object.entries(total)
          .filter(([name, value]) => name.endsWith('_id') || value !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .sort();
