import { html, svg, type TemplateResult } from 'lit';
import type { Interval, Row } from '../chart/model.ts';

const percent = (ratio: number) => `${(ratio * 100).toFixed(2)}%`;

/**
 * SVG, not a coloured box: backgrounds vanish from print and from forced colours, and lengths set as SVG attributes need
 * no inline style. Decorative: the same row prints its values.
 */
export function barTemplate({ bar, mark, whisker }: Row): TemplateResult {
  return html`<svg part="bar" aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect width=${percent(bar ?? 0)} height="100%"></rect>${whisker ? whiskerTemplate(whisker) : null}${mark == null ? null : markTemplate(mark)}</svg>`;
}

// The comparison is a tick across the bar, told by its shape; its outline keeps it apart from a bar of any colour.
function markTemplate(mark: number): TemplateResult {
  return svg`<rect class="mark" x=${percent(mark)} y="-25%" width=".35em" height="150%"></rect>`;
}

function whiskerTemplate({ low, high }: Interval): TemplateResult {
  return svg`<rect class="whisker" x=${percent(low)} width=${percent(high - low)} y="40%" height="20%"></rect>`;
}

/** The same two signs in the column headers. */
export function signTemplate(sign: 'bar' | 'mark'): TemplateResult {
  return html`<b class=${sign} aria-hidden="true">${sign === 'bar' ? '■' : '|'}&nbsp;</b>`;
}
