/// <reference lib="dom" />
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { COLOUR, readFigures } from './figures.ts';

// Its smallest form, as its documentation has it: only what bars need is registered, and bundlers leave out the rest.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);
const canvas = document.querySelector('canvas');
const figures = await readFigures();
if (canvas !== null) {
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: figures.map(({ label }) => label),
      datasets: [{ data: figures.map(({ percent }) => percent), backgroundColor: COLOUR }],
    },
    options: { indexAxis: 'y', animation: false },
  });
}
