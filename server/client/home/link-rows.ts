import type { Chart } from '@barometre/widget/chart';
import { rowLink } from '../../src/pages/row-link.ts';
import { pageLanguage } from './choices.ts';

/** Makes the bars lead to the projects of what the chart shows now; the server did so for what it showed first. */
export function linkRows(chart: HTMLElement): void {
  chart.addEventListener('barometer-load', ({ detail }: CustomEvent<Chart>) => {
    chart.setAttribute('row-link', rowLink(detail, pageLanguage()));
  });
}

declare global {
  interface HTMLElementEventMap {
    'barometer-load': CustomEvent<Chart>;
  }
}
