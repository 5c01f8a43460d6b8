/**
 * What may differ since a transaction was committed. It is told of figures and of everything that is shown with them:
 * titles, notices, names, corrections.
 */
export interface Change {
  /** The edition; null where it is about every edition. */
  readonly editionId: number | null;
  /**
   * The cities within it; null where it is about all of them. What is counted over the whole edition, or over any set of
   * its projects, may differ either way; what is counted for one city alone only where it is named.
   */
  readonly cityIds: readonly number[] | null;
  /** True where it leaves all projects and cities as they were: a theme, a published figure, an erratum, a revision. */
  readonly wordsOnly?: true;
}

/** Something was missed, or changed everywhere: nothing that was read before can be relied on. */
export const everything: Change = { editionId: null, cityIds: null };

/** What an answer is about. */
export interface Subject {
  editionId: number;
  /** Null for the edition as a whole, or any set of its projects. */
  cityId: number | null;
}

/** Whether a change may have altered what is said about a subject. */
export function touches(change: Change, subject: Subject): boolean {
  if (change.editionId !== null && change.editionId !== subject.editionId) return false;
  return change.cityIds === null || subject.cityId === null || change.cityIds.includes(subject.cityId);
}

/** The change that a message of the database tells; everything, where it is not one that we know how to read. */
export function readChange(message: string): Change {
  const { editionId, cityIds, wordsOnly } = parsed(message);
  if (!isIdOrNull(editionId) || !isIdsOrNull(cityIds)) return everything;
  return { editionId, cityIds, ...(wordsOnly === true && { wordsOnly }) };
}

function parsed(message: string): { editionId?: unknown; cityIds?: unknown; wordsOnly?: unknown } {
  try {
    const value: unknown = JSON.parse(message);
    return value !== null && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

const isIdOrNull = (value: unknown): value is number | null => value === null || Number.isInteger(value);

const isIdsOrNull = (value: unknown): value is number[] | null =>
  value === null || (Array.isArray(value) && value.every((id) => Number.isInteger(id)));
