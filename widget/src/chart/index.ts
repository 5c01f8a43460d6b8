export { type ChartOptions, makeChart } from './chart.ts';
export { toCsv } from './csv.ts';
export { type Format, makeFormat } from './format.ts';
export type * from './model.ts';
