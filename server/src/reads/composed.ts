import type { EditionIndex } from './catalogue.ts';
import type { Footprint } from './footprint.ts';

/** What was put together, and what was looked at for it. */
interface Composed<Value> {
  value: Value;
  footprint: Footprint;
}

// Goes with the editions, which are others after a change, and with the question, when whoever keeps questions forgets it.
const known = new WeakMap<EditionIndex, WeakMap<object, Composed<unknown>>>();

/** What was composed for a question and these editions, or is now. What can't be composed is not kept. */
export async function composedOnce<Value>(
  editions: EditionIndex,
  question: object,
  compose: () => Promise<Composed<Value>>,
): Promise<Composed<Value>> {
  const ofEditions = known.get(editions) ?? new WeakMap<object, Composed<unknown>>();
  known.set(editions, ofEditions);
  const found = ofEditions.get(question) as Composed<Value> | undefined;
  if (found !== undefined) return found;
  const composed = await compose();
  ofEditions.set(question, composed);
  return composed;
}
