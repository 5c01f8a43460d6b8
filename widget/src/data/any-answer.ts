import type { AnyFigures } from '../chart/model.ts';
import { type Answer, readAnswer } from './answer.ts';
import { type EvolutionAnswer, readEvolution } from './evolution-answer.ts';
import { type RankingAnswer, readRanking } from './ranking-answer.ts';
import type { FiguresRequest } from './request.ts';

/** The figures in the answer to any view's question. */
export function readAnyAnswer(
  request: FiguresRequest,
  answer: Answer & EvolutionAnswer & RankingAnswer,
): AnyFigures {
  if (request.view === 'evolution') return readEvolution(request, answer);
  return request.view === 'ranking' ? readRanking(request, answer) : readAnswer(request, answer);
}
