import type { Database } from '@barometre/prisma';
import { type Chart, type Figures, makeChart } from '@barometre/widget/chart';
import { wordsOf } from '@barometre/widget/locales';
import type { ChartRequest } from '../request/chart-request.ts';
import { findFigures } from './find-figures.ts';

export interface FoundChart {
  figures: Figures;
  /** The chart with at most so many rows and one for the others; 0: with as many as the address asks for. */
  make(rows: number): Chart;
}

/** What an address asks for, ready to be shown in whatever form. */
export async function findChart(
  database: Pick<Database, 'client' | 'read'>,
  request: ChartRequest,
): Promise<FoundChart> {
  const figures = await findFigures(database, request);
  const { heading, language, limit } = request;
  return {
    figures,
    make: (rows) =>
      makeChart(figures, {
        words: wordsOf(language),
        limit: Math.min(rows || Number.POSITIVE_INFINITY, limit ?? (rows || 0)),
        heading,
      }),
  };
}
