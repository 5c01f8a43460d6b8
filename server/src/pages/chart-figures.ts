import { type Chart, makeChart } from '@barometre/widget/chart';
import { buildQuery, Failure, readAnswer } from '@barometre/widget/data';
import { wordsOf } from '@barometre/widget/locales';
import { graphql } from 'graphql';
import { createContext } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import type { ReadDatabase } from './ask.ts';
import type { Slice } from './slice.ts';
import type { Language } from './words/words.ts';

/**
 * The chart that the element would draw of a slice, from the very query that it would send.
 *
 * @returns null where there is no such city or edition
 */
export async function findChart(
  database: ReadDatabase,
  slice: Slice,
  language: Language,
): Promise<Chart | null> {
  const request = { ...slice, endpoint: '', language };
  const { query, variables } = buildQuery(request);
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: { ...variables },
    contextValue: createContext(database),
  });
  const unexpected = errors?.find((error) => error.extensions['code'] !== 'BAD_USER_INPUT');
  if (unexpected !== undefined) throw unexpected;
  try {
    return makeChart(readAnswer(request, data ?? {}), { words: wordsOf(language), limit: 0, heading: '' });
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
