import { label } from '../values/text.ts';
import { vocabulary } from '../values/vocabulary.ts';
import { type Meanings, meaningGuesser } from './guess-meaning.ts';

/** More different values than this are no list of statuses or objectives. */
const mostSpellings = 200;

/**
 * What the spellings of a file that are in no list most probably mean, for somebody to correct; the most frequent first. Those
 * that could mean several things are left out: the report then asks.
 */
export function proposeSpellings<Meaning extends string>(
  counts: ReadonlyMap<string, number>,
  meanings: Meanings<Meaning>,
): Partial<Record<Meaning, string[]>> {
  const known = vocabulary(meanings.spellings);
  const guess = meaningGuesser(meanings);
  const proposed: Record<string, string[]> = {};
  if (counts.size > mostSpellings) return {};
  for (const [text] of [...counts].sort((a, b) => b[1] - a[1])) {
    const spelling = label(text);
    const meaning = known(spelling) === undefined ? guess(spelling) : undefined;
    if (meaning === undefined || proposed[meaning]?.includes(spelling)) continue;
    proposed[meaning] = [...(proposed[meaning] ?? []), spelling];
  }
  return proposed as Partial<Record<Meaning, string[]>>;
}
