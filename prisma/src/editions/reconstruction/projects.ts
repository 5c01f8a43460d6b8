import type { Objective, ProjectStatus } from '../../../generated/client/client.ts';
import { allocate, projectsPerCity } from './allocation.ts';
import { type CityHabits, drawMaturity, type Maturity } from './maturity.ts';
import { drawObjectives, isRelief, withoutRelief, withRelief } from './objectives.ts';
import { createRandom, type Random } from './random.ts';
import { drawTitle } from './titles.ts';

export interface ReconstructedProject {
  reference: string;
  title: string;
  city: string;
  theme: string;
  secondaryThemes: string[];
  objectives: Objective[];
  status: ProjectStatus | null;
  maturity: Maturity;
}

export interface Figures {
  seed: number;
  /** Begins each reference. */
  prefix: string;
  cities: readonly string[];
  /** Cities whose assessments have more gaps than the others'. */
  silentCities: readonly string[];
  /** The number of projects of each theme, in the edition's order. */
  themes: ReadonlyMap<string, number>;
  /** Completed projects that serve both residents and public finances, and the theme they belong to. */
  relief: { theme: string; count: number };
}

type Draft = Omit<ReconstructedProject, 'reference' | 'title'>;

/** Projects that have exactly the published figures. Pure: the same figures give the same projects everywhere. */
export function reconstructProjects(figures: Figures): ReconstructedProject[] {
  const random = createRandom(figures.seed);
  const total = [...figures.themes.values()].reduce((sum, count) => sum + count, 0);
  const slots = allocate(projectsPerCity(figures.cities, total, random), figures.themes, random);
  const habits = new Map(figures.cities.map((city) => [city, drawHabits(city, figures, random)]));
  const drafts = slots.map(({ city, theme }) => draft(city, theme, habits.get(city), figures, random));
  settleRelief(drafts, figures.relief, random);
  return drafts.map((project, index) => ({
    reference: `${figures.prefix}-${String(index + 1).padStart(4, '0')}`,
    title: drawTitle(project.theme, isRelief(project), index + 1, random),
    ...project,
  }));
}

function drawHabits(city: string, figures: Figures, random: Random): CityHabits {
  return {
    level: 1.6 + random.next() * 0.9,
    silence: figures.silentCities.includes(city) ? 0.3 : random.next() * 0.06,
  };
}

function draft(
  city: string,
  theme: string,
  habits: CityHabits = { level: 2, silence: 0 },
  figures: Figures,
  random: Random,
): Draft {
  const status = drawStatus(random);
  return {
    city,
    theme,
    secondaryThemes: drawSecondaryThemes(theme, [...figures.themes.keys()], random),
    objectives: drawObjectives(theme, random),
    status,
    maturity: drawMaturity(status, habits, random),
  };
}

function drawStatus(random: Random): ProjectStatus | null {
  const odds: [ProjectStatus | null, number][] = [
    ['COMPLETED', 44],
    ['IN_PROGRESS', 32],
    ['UNDER_STUDY', 19],
    [null, 5],
  ];
  return random.weighted(odds, ([, weight]) => weight)[0];
}

function drawSecondaryThemes(theme: string, themes: readonly string[], random: Random): string[] {
  const count = random.weighted([0, 1, 2], (size) => [12, 6, 2][size] ?? 0);
  return random.shuffled(themes.filter((other) => other !== theme)).slice(0, count);
}

/** Gives the two objectives to as many completed projects as were published, and to no other completed one. */
function settleRelief(drafts: Draft[], relief: Figures['relief'], random: Random): void {
  const candidates = drafts.filter(({ status, theme }) => status === 'COMPLETED' && theme === relief.theme);
  const chosen = new Set(random.shuffled(candidates).slice(0, relief.count));
  if (chosen.size < relief.count)
    throw new RangeError(`Only ${chosen.size} projects can be among the ${relief.count}.`);
  for (const project of drafts) {
    if (chosen.has(project)) project.objectives = withRelief(project.objectives);
    else if (isRelief(project)) project.objectives = withoutRelief(project.objectives);
  }
}
