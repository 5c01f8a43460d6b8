/**
 * The location quotient: the share of a category in a cut, relative to its share in the whole edition.
 * 2 means twice as present as in the edition; 1 means like the edition; 0 means absent.
 *
 * @returns the quotient from 0, or null when the cut or the category of the edition is empty
 */
export function locationQuotient(
  cut: { count: number; total: number },
  edition: { count: number; total: number },
): number | null {
  if (cut.total === 0 || edition.count === 0 || edition.total === 0) return null;
  return cut.count / cut.total / (edition.count / edition.total);
}
