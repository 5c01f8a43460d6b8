import type { ChartOptions } from '../chart/chart.ts';
import { makeEvolution } from '../chart/evolution.ts';
import type { AnyFigures, Chart, EvolutionFigures, RankingFigures } from '../chart/model.ts';
import { makeRanking } from '../chart/ranking.ts';
import { type EvolutionAnswer, readEvolution } from '../data/evolution-answer.ts';
import { type RankingAnswer, readRanking } from '../data/ranking-answer.ts';
import type { FiguresRequest } from '../data/request.ts';

export { documentIds } from '../data/document-ids.ts';
export { questionOf } from '../data/query.ts';
/** What the rarer views are made with: one file, loaded when a page asks for one of them. */
export { trendTemplate } from '../render/trend.ts';

export function readView(request: FiguresRequest, answer: EvolutionAnswer & RankingAnswer): AnyFigures {
  return request.view === 'evolution' ? readEvolution(request, answer) : readRanking(request, answer);
}

export function makeView(figures: EvolutionFigures | RankingFigures, options: ChartOptions): Chart {
  return figures.view === 'evolution' ? makeEvolution(figures, options) : makeRanking(figures, options);
}
