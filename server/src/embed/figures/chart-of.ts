import type { Database } from '@barometre/prisma';
import { type AnyFigures, type Chart, makeAnyChart } from '@barometre/widget/chart';
import { wordsOf } from '@barometre/widget/locales';
import type { ChartRequest } from '../request/chart-request.ts';
import { findFigures } from './find-figures.ts';

export interface FoundChart {
  figures: AnyFigures;
  /** The chart with at most so many rows and one for the others; 0: with as many as the address asks for. */
  make(rows: number): Chart;
}

/** What an address asks for, ready to be shown in whatever form. */
export async function findChart(
  database: Pick<Database, 'client' | 'read'>,
  request: ChartRequest,
): Promise<FoundChart> {
  const { heading, language, limit } = request;
  const figures = await findFigures(database, { ...request, ...(limit !== null && { first: limit }) });
  return {
    figures,
    make: (rows) =>
      makeAnyChart(figures, {
        words: wordsOf(language),
        limit: Math.min(rows || Number.POSITIVE_INFINITY, limit ?? (rows || 0)),
        heading,
      }),
  };
}
