/** What the comparison of editions needs to know of each. */
export interface EditionLink {
  id: number;
  previousId: number | null;
  comparableToPrevious: boolean | null;
}

/**
 * Whether figures of an edition may be compared with those of an earlier one: only when every step back along the
 * line of editions is declared comparable. A break anywhere between them makes a difference meaningless.
 */
export function isComparable(
  edition: EditionLink,
  since: EditionLink,
  editionById: (id: number) => EditionLink | undefined,
): boolean {
  const visited = new Set<number>();
  let at: EditionLink | undefined = edition;
  while (at !== undefined && at.id !== since.id) {
    if (visited.has(at.id) || at.comparableToPrevious !== true || at.previousId === null) return false;
    visited.add(at.id);
    at = editionById(at.previousId);
  }
  return at !== undefined && at.id !== edition.id;
}

/** The change of a share, in percentage points; null when either side has nothing. */
export function changeInPoints(
  now: { count: number; total: number },
  then: { count: number; total: number },
): number | null {
  if (now.total === 0 || then.total === 0) return null;
  return (now.count / now.total - then.count / then.total) * 100;
}
