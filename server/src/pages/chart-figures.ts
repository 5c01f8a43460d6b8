import { type AnyFigures, type Chart, makeAnyChart } from '@barometre/widget/chart';
import { buildQuery, Failure, readAnyAnswer, readRequest } from '@barometre/widget/data';
import { wordsOf } from '@barometre/widget/locales';
import { graphql } from 'graphql';
import { createContext } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import type { ReadDatabase } from './ask.ts';
import type { Slice } from './slice.ts';
import type { Language } from './words/words.ts';

/** What the element shows of a slice. */
export interface ShownChart {
  figures: AnyFigures;
  chart: Chart;
}

/**
 * The figures and the chart that the element would show of a slice, from the very query that it would send.
 *
 * @returns null where there is no such city or edition
 */
export async function findChart(
  database: ReadDatabase,
  slice: Slice,
  language: Language,
): Promise<ShownChart | null> {
  const request = readRequest(slice, language);
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
    const figures = readAnyAnswer(request, (data ?? {}) as Parameters<typeof readAnyAnswer>[1]);
    const chart = makeAnyChart(figures, {
      words: wordsOf(language),
      limit: Number(slice.limit),
      heading: '',
    });
    return { figures, chart };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
