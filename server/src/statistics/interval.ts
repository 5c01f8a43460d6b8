/** The standard normal quantile of a two-sided 95 % interval. */
const z = 1.959963984540054;

export interface Interval {
  /** Lower bound of the share, from 0 to 1. */
  low: number;
  /** Upper bound of the share, from 0 to 1. */
  high: number;
}

/**
 * Wilson's 95 % score interval of a share: honest for small numbers, where the textbook interval leaves [0, 1].
 *
 * @param count how many of the total, from 0 to `total`
 * @returns the interval, or null when there is nothing to take a share of
 */
export function wilsonInterval(count: number, total: number): Interval | null {
  if (total === 0) return null;
  const share = count / total;
  const spread = (z * z) / total;
  const centre = share + spread / 2;
  const margin = z * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  const scale = 1 + spread;
  // At the ends the bound is exact; rounding would leave it a hair off 0 or 1.
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    high: count === total ? 1 : Math.min(1, (centre + margin) / scale),
  };
}
