import type {
  Edition,
  Figures,
  Named,
  Place,
  PublishedFigure,
  RankedCity,
  RankingFigures,
} from '../chart/model.ts';
import { Failure } from './failure.ts';
import type { FiguresRequest } from './request.ts';

/** What the document `ranking` gets back. */
export interface RankingAnswer {
  ranking?: {
    theme: Named | null;
    asOf: string;
    rankedCount: number;
    unrankedCount: number;
    projectCount: number;
    count: number;
    entries: RankedCity[];
    city: RankedCity | null;
  } | null;
  edition?: (Edition & { publishedFigures: PublishedFigure[] }) | null;
  city?: Place | null;
}

/** Without project data nothing can be ranked: then the published figures are shown, as bars would do. */
export function readRanking(request: FiguresRequest, answer: RankingAnswer): RankingFigures | Figures {
  const { ranking, edition } = answer;
  const city = answer.city ?? null;
  if (request.city && !city) throw new Failure('NOT_FOUND');
  if (!edition) throw new Failure('BAD_USER_INPUT');
  if (!ranking) {
    const published = edition.publishedFigures;
    return {
      by: 'theme',
      city: null,
      edition,
      asOf: null,
      main: null,
      other: null,
      otherMissing: null,
      published,
    };
  }
  return { ...ranking, view: 'ranking', edition, city, own: ranking.city };
}
