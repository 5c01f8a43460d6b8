/** How much of the projects must be assessed for a maturity score to be given. */
export const requiredCoverage = 0.75;

/** The sum of an axis' assessed values, and of how many projects. */
export interface AxisTally {
  /** Sum of the assessed values, each 0 to 4. */
  sum: number;
  /** How many projects are assessed on this axis. */
  assessed: number;
}

export interface Score {
  /** 0 to 100, or null when nothing is assessed. */
  score: number | null;
  /** Share of the projects that are assessed, 0 to 1. */
  coverage: number;
}

/** An axis: the mean of its assessed values (0 to 4) × 25; its coverage is assessed ÷ projects. */
export function axisScore(tally: AxisTally, projectCount: number): Score {
  return {
    score: tally.assessed === 0 ? null : (tally.sum / tally.assessed) * 25,
    coverage: projectCount === 0 ? 0 : tally.assessed / projectCount,
  };
}

/**
 * The whole: the unweighted mean of the assessed axes, with the mean coverage of all axes. Null where coverage is
 * below 0.75: a score of a few assessed projects would pass for one of all.
 */
export function maturityScore(axes: readonly Score[]): Score {
  const coverage = axes.length === 0 ? 0 : axes.reduce((sum, axis) => sum + axis.coverage, 0) / axes.length;
  const scores = axes.map((axis) => axis.score).filter((score) => score !== null);
  // A hair of tolerance, since a mean of four ratios can land just under the bound that it equals.
  const enough = scores.length > 0 && coverage >= requiredCoverage - 1e-9;
  return { score: enough ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null, coverage };
}
