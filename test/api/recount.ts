import type { Database, Objective, ProjectStatus } from '@barometre/prisma';

/** A ProjectFilter without its edition. */
export interface Filter {
  cities?: string[];
  themes?: string[];
  anyTheme?: string[];
  objectives?: Objective[];
  statuses?: ProjectStatus[];
  departments?: string[];
  regions?: string[];
  populationMin?: number;
  populationMax?: number;
  search?: string;
}

/** Every project with what a filter may ask of it. */
export async function loadProjects({ client }: Database) {
  return await client.project.findMany({
    include: {
      theme: true,
      secondaryThemes: { include: { theme: true } },
      participation: { include: { city: { include: { slugs: true } } } },
    },
  });
}

export type CountedProject = Awaited<ReturnType<typeof loadProjects>>[number];

/** Text without case and accents, as a reader would compare it. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const overlap = <Value>(wanted: readonly Value[] | undefined, has: readonly Value[]): boolean =>
  wanted === undefined || has.some((value) => wanted.includes(value));

function selected(project: CountedProject, where: Filter): boolean {
  const { city } = project.participation;
  const text = plain(`${project.title} ${project.description ?? ''}`);
  const secondary = project.secondaryThemes.map(({ theme }) => theme.code);
  return (
    overlap(
      where.cities,
      city.slugs.map(({ slug }) => slug),
    ) &&
    overlap(where.themes, [project.theme.code]) &&
    overlap(where.anyTheme, [project.theme.code, ...secondary]) &&
    overlap(where.objectives, project.objectives) &&
    overlap<string | null>(where.statuses, [project.status]) &&
    overlap<string | null>(where.departments, [city.departmentCode]) &&
    overlap<string | null>(where.regions, [city.regionCode]) &&
    (where.populationMin === undefined || (city.population ?? -1) >= where.populationMin) &&
    (where.populationMax === undefined || (city.population ?? Infinity) <= where.populationMax) &&
    (where.search ?? '').split(' ').every((word) => text.includes(plain(word)))
  );
}

const axes = {
  REALISATION: 'maturityRealisation',
  PARTNERSHIPS: 'maturityPartnerships',
  BUDGET: 'maturityBudget',
  MEASUREMENT: 'maturityMeasurement',
} as const;

function axisOf(projects: readonly CountedProject[], axis: keyof typeof axes) {
  const values = projects.map((project) => project[axes[axis]]).filter((value) => value !== null);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    axis,
    score: values.length === 0 ? null : (sum / values.length) * 25,
    coverage: projects.length === 0 ? 0 : values.length / projects.length,
  };
}

interface Categories {
  themes: readonly string[];
  objectives: readonly Objective[];
  statuses: readonly ProjectStatus[];
}

/** What the API must count of the projects that a filter selects. */
export function recount(all: readonly CountedProject[], where: Filter, categories: Categories) {
  const found = all.filter((project) => selected(project, where));
  const count = (has: (project: CountedProject) => boolean) => found.filter(has).length;
  const scores = (Object.keys(axes) as (keyof typeof axes)[]).map((axis) => axisOf(found, axis));
  return {
    statistics: {
      projectCount: found.length,
      cityCount: new Set(found.map(({ cityId }) => cityId)).size,
      statusKnownCount: count(({ status }) => status !== null),
      themes: categories.themes.map((code) => ({
        theme: { code },
        count: count(({ theme }) => theme.code === code),
      })),
      objectives: categories.objectives.map((objective) => ({
        objective,
        count: count(({ objectives }) => objectives.includes(objective)),
      })),
      statuses: categories.statuses.map((status) => ({
        status,
        count: count((project) => project.status === status),
      })),
      maturity: {
        coverage: scores.reduce((sum, { coverage }) => sum + coverage, 0) / scores.length,
        axes: scores,
      },
    },
    projects: { totalCount: found.length },
  };
}
