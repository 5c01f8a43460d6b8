/**
 * Whole percentages by the largest remainder method, so that a chart always sums to exactly 100.
 *
 * Each count first gets the whole part of its exact percentage; the points still missing go to the largest
 * remainders. Ties go to the larger count, then to the earlier position, which makes the result a function of the
 * figures alone.
 *
 * @param counts counts of mutually exclusive categories, each a whole number from 0
 * @returns whole percentages in the same order: summing to 100, or all 0 when every count is 0
 */
export function largestRemainderPercents(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  // Whole-number arithmetic: a floating remainder could tip a tie either way.
  const parts = counts.map((count, position) => ({
    position,
    count,
    whole: Math.floor((count * 100) / total),
    remainder: (count * 100) % total,
  }));
  const missing = 100 - parts.reduce((sum, part) => sum + part.whole, 0);
  const favoured = new Set(
    [...parts]
      .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.position - b.position)
      .slice(0, missing)
      .map((part) => part.position),
  );
  return parts.map((part) => part.whole + (favoured.has(part.position) ? 1 : 0));
}

/**
 * The plain rounded percentage of a category that does not exclude the others, such as an objective of several.
 *
 * @returns a whole number from 0 to 100; 0 when there is nothing to take a share of
 */
export function roundedPercent(count: number, total: number): number {
  return total === 0 ? 0 : Math.round((count * 100) / total);
}
