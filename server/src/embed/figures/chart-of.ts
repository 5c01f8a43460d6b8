import { type AnyFigures, type Chart, makeAnyChart } from '@barometre/widget/chart';
import { readRequest } from '@barometre/widget/data';
import { wordsOf } from '@barometre/widget/locales';
import type { ReadDatabase } from '../../graphql/ask.ts';
import type { ChartRequest } from '../request/chart-request.ts';
import { findFigures } from './find-figures.ts';
import { findRevision } from './find-revision.ts';
import { revisionFigures } from './revision-figures.ts';

export interface FoundChart {
  figures: AnyFigures;
  /** Which revision of the edition these figures are, where the address asks for one. */
  archived: { revision: number; lasting: boolean } | null;
  /** The chart with at most so many rows and one for the others; 0: with as many as the address asks for. */
  make(rows: number): Chart;
}

/** What an address asks for, ready to be shown in whatever form. */
export async function findChart(database: ReadDatabase, request: ChartRequest): Promise<FoundChart> {
  const { heading, language, limit } = request;
  const { figures, archived } = await findEither(database, request);
  return {
    figures,
    archived,
    make: (rows) =>
      makeAnyChart(figures, {
        words: wordsOf(language),
        limit: Math.min(rows || Number.POSITIVE_INFINITY, limit ?? (rows || 0)),
        heading,
      }),
  };
}

/** Figures as they are, or as they were. */
async function findEither(
  database: ReadDatabase,
  request: ChartRequest,
): Promise<Pick<FoundChart, 'figures' | 'archived'>> {
  const { archive, edition, language } = request;
  if (archive === null) {
    return { figures: await findFigures(database, readRequest(request, language)), archived: null };
  }
  const found = await findRevision(database, edition, archive);
  const { revision, lasting } = found;
  return { figures: revisionFigures(found, request), archived: { revision, lasting } };
}
