import { type MaturityAxis, maturityAxes } from '../../labels.ts';
import { type Counts, objectives, statuses } from '../../statistics/counts.ts';
import type { AxisTally } from '../../statistics/maturity.ts';
import type { Tally } from './edition-columns.ts';
import type { AxisSums } from './maturity-code.ts';
import type { Profiles } from './profiles.ts';
import { serves, statusOf } from './project-kind.ts';

/** What a tally says in the words of the statistics. */
export function countsOfTally(tally: Tally, profiles: Profiles): Counts {
  let projectCount = 0;
  const themes = new Map<number, number>();
  const byObjective = { SERVICE: 0, MANAGEMENT: 0, ATTRACTIVENESS: 0, SUSTAINABILITY: 0, EXEMPLARITY: 0 };
  const byStatus = { UNDER_STUDY: 0, IN_PROGRESS: 0, COMPLETED: 0, ABANDONED: 0 };
  for (const [number, count] of tally.profiles.entries()) {
    if (count === 0) continue;
    projectCount += count;
    const themeId = profiles.themeIdOf(number);
    themes.set(themeId, (themes.get(themeId) ?? 0) + count);
    const kind = profiles.kindOf(number);
    const status = statusOf(kind);
    if (status !== undefined) byStatus[status] += count;
    for (const objective of objectives) if (serves(kind, objective)) byObjective[objective] += count;
  }
  return {
    projectCount,
    cityCount: tally.cities,
    statusKnownCount: statuses.reduce((sum, status) => sum + byStatus[status], 0),
    themes,
    objectives: byObjective,
    statuses: byStatus,
    maturity: axisTallies(tally.sums),
  };
}

const axisTallies = (sums: AxisSums): Record<MaturityAxis, AxisTally> =>
  Object.fromEntries(
    maturityAxes.map((axis, index) => [
      axis,
      { sum: sums[maturityAxes.length + index] ?? 0, assessed: sums[index] ?? 0 },
    ]),
  ) as Record<MaturityAxis, AxisTally>;
