/// <reference lib="dom" />
import { barX, plot } from '@observablehq/plot';
import { COLOUR, readFigures } from './figures.ts';

const figures = await readFigures();
const chart = plot({
  marginLeft: 200,
  marks: [barX(figures, { x: 'percent', y: 'label', fill: COLOUR, sort: { y: '-x' } })],
});
document.querySelector('#box')?.append(chart);
