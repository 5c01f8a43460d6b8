import { differing, type ProjectValues } from './project-values.ts';

export type Choice = 'mine' | 'theirs';

/**
 * What two people changed at once: only fields that I changed, and that are stored differently from how I have them. What
 * only they changed is theirs without asking; what only I changed is mine, and is shown all the same.
 */
export const conflicting = (seen: ProjectValues, mine: ProjectValues, theirs: ProjectValues): string[] => {
  const changedByMe = differing(seen, mine);
  return differing(mine, theirs).filter((name) => changedByMe.includes(name));
};

/** The stored version with those of my values that were chosen. */
export function merge(
  mine: ProjectValues,
  theirs: ProjectValues,
  choices: Readonly<Record<string, Choice>>,
): ProjectValues {
  const kept = Object.entries(choices).filter(([, choice]) => choice === 'mine');
  return { ...theirs, ...Object.fromEntries(kept.map(([name]) => [name, mine[name] ?? ''])) };
}
