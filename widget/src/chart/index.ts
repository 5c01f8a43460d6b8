export { makeAnyChart } from './any-chart.ts';
export { type ChartOptions, makeChart } from './chart.ts';
export { toCsv } from './csv.ts';
export { makeEvolution } from './evolution.ts';
export { type Format, makeFormat } from './format.ts';
export type * from './model.ts';
export { makeRanking } from './ranking.ts';
