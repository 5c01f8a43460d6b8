import type { Objective, ProjectStatus } from '@barometre/prisma';
import { type MaturityAxis, maturityAxes } from '../labels.ts';
import type { AxisTally } from './maturity.ts';

export const objectives: readonly Objective[] = [
  'SERVICE',
  'MANAGEMENT',
  'ATTRACTIVENESS',
  'SUSTAINABILITY',
  'EXEMPLARITY',
];
export const statuses: readonly ProjectStatus[] = ['UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED'];

/** What is counted of a cut of projects; everything the API says of it follows from these numbers. */
export interface Counts {
  projectCount: number;
  /** Cities with at least one project in the cut. */
  cityCount: number;
  statusKnownCount: number;
  /** Projects by theme id; a theme without projects is absent. */
  themes: ReadonlyMap<number, number>;
  objectives: Readonly<Record<Objective, number>>;
  statuses: Readonly<Record<ProjectStatus, number>>;
  maturity: Readonly<Record<MaturityAxis, AxisTally>>;
}

/**
 * The tally of one theme, or of all together where `themeId` is null. Lists are in the order of the names above; those of one theme
 * may be left out.
 */
export interface TallyRow {
  themeId: number | null;
  projects: number;
  cities: number;
  objectives: readonly number[] | null;
  statuses: readonly number[] | null;
  assessed: readonly number[] | null;
  sums: readonly number[] | null;
}

/** Puts the rows of one cut together. No rows at all is a cut without projects. */
export function countsOf(rows: readonly TallyRow[]): Counts {
  const total = rows.find((row) => row.themeId === null);
  const statusCounts = named(statuses, total?.statuses);
  return {
    projectCount: total?.projects ?? 0,
    cityCount: total?.cities ?? 0,
    statusKnownCount: Object.values(statusCounts).reduce((sum, count) => sum + count, 0),
    themes: new Map(rows.flatMap((row) => (row.themeId === null ? [] : [[row.themeId, row.projects]]))),
    objectives: named(objectives, total?.objectives),
    statuses: statusCounts,
    maturity: Object.fromEntries(
      maturityAxes.map((axis, index) => [
        axis,
        { sum: total?.sums?.[index] ?? 0, assessed: total?.assessed?.[index] ?? 0 },
      ]),
    ) as Record<MaturityAxis, AxisTally>,
  };
}

function named<Name extends string>(
  names: readonly Name[],
  values: readonly number[] | null | undefined,
): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, values?.[index] ?? 0])) as Record<Name, number>;
}
