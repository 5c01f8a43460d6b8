import { html, svg, type TemplateResult } from 'lit';
import type { Point, Row } from '../chart/model.ts';

const percent = (ratio: number) => `${(ratio * 100).toFixed(2)}%`;

// Room at the ends for a dot's radius.
const across = ({ at }: Point) => percent(0.04 + at * 0.92);
const up = (value: number) => percent(0.88 - value * 0.76);

/**
 * A row's values over the editions: a dot each, a line only between those that compare, a dashed upright where the series is
 * broken. As decorative as a bar: the cells print what it shows.
 */
export function trendTemplate({ points = [] }: Row): TemplateResult {
  let last: Point | undefined;
  const lines = points.map((point) => {
    const from = last;
    if (point.value !== null) last = point;
    return point.joined && from ? lineTemplate(from, point) : null;
  });
  return html`<svg part="bar" class="trend" aria-hidden="true"><line class="base" x2="100%" y1="100%" y2="100%"></line>${points.map((point, index) => (point.broken ? breakTemplate(points[index - 1] ?? point, point) : null))}${lines}${points.map(dotTemplate)}</svg>`;
}

function lineTemplate(from: Point, to: Point): TemplateResult {
  return svg`<line x1=${across(from)} y1=${up(from.value ?? 0)} x2=${across(to)} y2=${up(to.value ?? 0)}></line>`;
}

function breakTemplate(before: Point, { at }: Point): TemplateResult {
  const between = across({ ...before, at: (before.at + at) / 2 });
  return svg`<line class="break" x1=${between} x2=${between} y1="0" y2="100%"></line>`;
}

function dotTemplate(point: Point): TemplateResult | null {
  const { value, whisker } = point;
  if (value === null) return null;
  const x = across(point);
  const range =
    whisker &&
    svg`<line class="whisker" x1=${x} x2=${x} y1=${up(whisker.low)} y2=${up(whisker.high)}></line>`;
  return svg`${range}<circle cx=${x} cy=${up(value)} r=".25em"></circle>`;
}
