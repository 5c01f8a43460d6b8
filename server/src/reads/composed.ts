import { LRUCache } from 'lru-cache';
import type { EditionIndex } from './catalogue.ts';
import type { Footprint } from './footprint.ts';

/** What was put together, and what was looked at for it. */
interface Composed<Value> {
  value: Value;
  footprint: Footprint;
}

/** Some kilobytes each. */
const mostQuestions = 1_000;

// Goes with the editions, which are others after a change.
const known = new WeakMap<EditionIndex, LRUCache<object, Composed<unknown>>>();

/** What was composed for a question and these editions, or is now. Where that fails, nothing is kept. */
export async function composedOnce<Value>(
  editions: EditionIndex,
  question: object,
  compose: () => Promise<Composed<Value>>,
): Promise<Composed<Value>> {
  const ofEditions = known.get(editions) ?? new LRUCache<object, Composed<unknown>>({ max: mostQuestions });
  known.set(editions, ofEditions);
  const found = ofEditions.get(question) as Composed<Value> | undefined;
  if (found !== undefined) return found;
  const composed = await compose();
  ofEditions.set(question, composed);
  return composed;
}
