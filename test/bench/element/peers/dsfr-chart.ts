/// <reference lib="dom" />
import '@gouvfr/dsfr-chart/BarChart';
import { readFigures } from './figures.ts';

const figures = await readFigures();
const chart = document.createElement('bar-chart');
chart.setAttribute('x', JSON.stringify([figures.map(({ label }) => label)]));
chart.setAttribute('y', JSON.stringify([figures.map(({ percent }) => percent)]));
chart.setAttribute('horizontal', 'true');
document.querySelector('#box')?.append(chart);
