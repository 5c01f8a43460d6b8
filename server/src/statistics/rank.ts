/**
 * Competition ranks ("1 2 2 4"): equal counts share a rank and the next rank skips them.
 *
 * @param counts any numbers
 * @returns ranks from 1, in the same order as the counts
 */
export function competitionRanks(counts: readonly number[]): number[] {
  const descending = [...counts].sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  descending.forEach((count, index) => {
    if (!rankOf.has(count)) rankOf.set(count, index + 1);
  });
  return counts.map((count) => rankOf.get(count) ?? counts.length);
}
