import type { Objective, ProjectStatus } from '../../../generated/client/client.ts';
import type { Random } from './random.ts';

/** In the order in which they are stored and shown. */
const ALL: readonly Objective[] = [
  'SERVICE',
  'MANAGEMENT',
  'ATTRACTIVENESS',
  'SUSTAINABILITY',
  'EXEMPLARITY',
];
const EVEN: readonly number[] = [3, 2, 2, 2, 1];

/** What a project of a theme is likely to aim at, in the order of `ALL`. */
const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  leisure: [4, 1, 5, 1, 1],
  transport: [5, 1, 2, 4, 1],
  'e-citizenship': [6, 3, 1, 1, 3],
  education: [5, 1, 2, 1, 3],
  building: [2, 4, 2, 4, 1],
  energy: [1, 4, 1, 6, 2],
  health: [6, 2, 1, 1, 1],
  safety: [5, 3, 2, 1, 1],
  economy: [1, 1, 6, 1, 1],
};

export function drawObjectives(theme: string, random: Random): Objective[] {
  const weights = WEIGHTS[theme] ?? EVEN;
  const wanted = random.weighted([1, 2, 3], (count) => [0, 4, 4, 2][count] ?? 0);
  const chosen = new Set<Objective>();
  while (chosen.size < wanted) {
    const left = ALL.filter((objective) => !chosen.has(objective));
    chosen.add(random.weighted(left, (objective) => weights[ALL.indexOf(objective)] ?? 1));
  }
  return inOrder(chosen);
}

/** Serves residents and saves money: what the published 21 projects have in common. */
export function isRelief(project: {
  status: ProjectStatus | null;
  objectives: readonly Objective[];
}): boolean {
  const { status, objectives } = project;
  return status === 'COMPLETED' && objectives.includes('SERVICE') && objectives.includes('MANAGEMENT');
}

export function withRelief(objectives: readonly Objective[]): Objective[] {
  const third = objectives.find((objective) => objective !== 'SERVICE' && objective !== 'MANAGEMENT');
  return inOrder(new Set<Objective>(third ? ['SERVICE', 'MANAGEMENT', third] : ['SERVICE', 'MANAGEMENT']));
}

export function withoutRelief(objectives: readonly Objective[]): Objective[] {
  return objectives.filter((objective) => objective !== 'MANAGEMENT');
}

function inOrder(objectives: ReadonlySet<Objective>): Objective[] {
  return ALL.filter((objective) => objectives.has(objective));
}
