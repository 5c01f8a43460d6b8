import type { ProjectStatus } from '../../../generated/client/client.ts';
import type { Random } from './random.ts';

/** Each axis 0 to 4, null where not assessed. */
export interface Maturity {
  realisation: number | null;
  partnerships: number | null;
  budget: number | null;
  measurement: number | null;
}

/** How a city runs its projects; the same for all of them. */
export interface CityHabits {
  /** Around 2: how far its projects tend to be. */
  level: number;
  /** 0 to 1: the part of its assessments that are missing on top of the usual ones. */
  silence: number;
}

/** A project that is finished is realised; one under study is hardly begun. */
const REALISATION: Record<ProjectStatus | 'UNKNOWN', readonly number[]> = {
  COMPLETED: [3, 4, 4, 4],
  IN_PROGRESS: [1, 2, 2, 3],
  UNDER_STUDY: [0, 0, 1, 1],
  ABANDONED: [0, 1],
  UNKNOWN: [0, 1, 2, 3],
};
const HEAD_START: Record<ProjectStatus | 'UNKNOWN', number> = {
  COMPLETED: 0.7,
  IN_PROGRESS: 0,
  UNDER_STUDY: -0.6,
  ABANDONED: -0.8,
  UNKNOWN: 0,
};

export function drawMaturity(status: ProjectStatus | null, habits: CityHabits, random: Random): Maturity {
  const state = status ?? 'UNKNOWN';
  const level = habits.level + HEAD_START[state];
  const axis = (shift: number) => clamp(Math.round(level + shift + random.next() * 2.4 - 1.2));
  const known = (missing: number, value: number) =>
    random.chance(Math.min(0.9, missing + habits.silence)) ? null : value;
  // The harder an axis is to assess, the more often it is left blank.
  return {
    realisation: known(0.03, random.pick(REALISATION[state])),
    partnerships: known(0.07, axis(0.2)),
    budget: known(0.11, axis(-0.1)),
    measurement: known(0.14, axis(-0.5)),
  };
}

function clamp(value: number): number {
  return Math.min(4, Math.max(0, value));
}
