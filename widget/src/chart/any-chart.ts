import { type ChartOptions, makeChart } from './chart.ts';
import { makeEvolution } from './evolution.ts';
import type { AnyFigures, Chart } from './model.ts';
import { makeRanking } from './ranking.ts';

/** The chart of any view. The element itself loads the rarer views when a page asks for them. */
export function makeAnyChart(figures: AnyFigures, options: ChartOptions): Chart {
  if (figures.view === 'evolution') return makeEvolution(figures, options);
  return figures.view === 'ranking' ? makeRanking(figures, options) : makeChart(figures, options);
}
