/// <reference lib="dom" />
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { COLOUR, readFigures } from './figures.ts';

// Its smallest form, as its documentation has it: the core, one chart, what that needs, one renderer.
use([BarChart, GridComponent, SVGRenderer]);
const box = document.querySelector<HTMLElement>('#box');
const figures = await readFigures();
if (box !== null) {
  init(box).setOption({
    animation: false,
    grid: { left: 200 },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: figures.map(({ label }) => label) },
    series: [{ type: 'bar', color: COLOUR, data: figures.map(({ percent }) => percent) }],
  });
}
