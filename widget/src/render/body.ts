import { html, type TemplateResult } from 'lit';
import type { Cell, Chart } from '../chart/model.ts';
import { linkTemplate } from './link.ts';
import { type TableOptions, tableTemplate } from './table.ts';

/**
 * In reading order: whose figures, how they came about, what they say, the figures, where they are from.
 * A template cannot vary its tag names, so the heading's level is said by its role. It can be focused by script: the focus
 * goes there when the retry button that had it has done its work and left.
 */
export function bodyTemplate(
  chart: Chart,
  level: number,
  options: TableOptions,
  tools: TemplateResult | null = null,
): TemplateResult {
  return html`<div part="heading" role="heading" aria-level=${level} tabindex="-1">${chart.heading}</div>
    ${chart.notice ? html`<p part="notice">${chart.notice}</p>` : null}
    <p part="summary">${chart.summary}</p>
    ${chart.rows[0] ? tableTemplate(chart, options) : null}
    ${chart.notes.map((note) => html`<p part="note">${note}</p>`)}
    <div class="end">${tools}<div part="footer">${chart.footer.map(lineTemplate)}</div></div>`;
}

function lineTemplate(cells: Cell[]): TemplateResult {
  return html`<p>${cells.map(({ text, url }) => html`<span>${linkTemplate(text, url)}</span> `)}</p>`;
}
