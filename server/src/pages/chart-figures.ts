import { type AnyFigures, type Chart, makeAnyChart } from '@barometre/widget/chart';
import { readRequest } from '@barometre/widget/data';
import { wordsOf } from '@barometre/widget/locales';
import { findFigures } from '../embed/figures/find-figures.ts';
import { AddressProblem } from '../embed/request/problem.ts';
import type { ReadDatabase } from '../graphql/ask.ts';
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
  try {
    const figures = await findFigures(database, readRequest(slice, language));
    const chart = makeAnyChart(figures, {
      words: wordsOf(language),
      limit: Number(slice.limit),
      heading: '',
    });
    return { figures, chart };
  } catch (error) {
    if (error instanceof AddressProblem) return null;
    throw error;
  }
}
