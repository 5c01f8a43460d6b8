import { type Chart, makeAnyChart } from '@barometre/widget/chart';
import { buildQuery, Failure, type FiguresRequest, readAnyAnswer } from '@barometre/widget/data';
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
  const request = requestOf(slice, language);
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
    return makeAnyChart(readAnyAnswer(request, (data ?? {}) as Parameters<typeof readAnyAnswer>[1]), {
      words: wordsOf(language),
      limit: Number(slice.limit),
      heading: '',
    });
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** What the element would ask for. */
function requestOf(
  { city, compare, edition, by, view, theme, limit }: Slice,
  language: Language,
): FiguresRequest {
  const request = { endpoint: '', city, compare, edition, by, language };
  if (view === 'bars') return request;
  if (view === 'evolution') return { ...request, view };
  return { ...request, view, theme, first: limit === '' ? defaultRanked : Number(limit) };
}

/** How many cities the element ranks unless told otherwise. */
const defaultRanked = 10;
