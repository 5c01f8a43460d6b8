import { html, type TemplateResult } from 'lit';
import type { Cell, Chart, Column, Row } from '../chart/model.ts';
import { barTemplate, signTemplate } from './bar.ts';
import { linkTemplate } from './link.ts';

export type Select = ((row: Row) => void) | null;

/** The chart is the table: what is drawn and what is read aloud cannot come apart. */
export function tableTemplate(chart: Chart, select: Select): TemplateResult {
  return html`<table part="table" class=${chart.kind}>
    <caption><span class="unseen">${chart.caption}. </span>${chart.hint}</caption>
    <thead><tr>${chart.columns.map(columnTemplate)}</tr></thead>
    <tbody>${chart.rows.map((row) => rowTemplate(row, chart, select))}</tbody>
  </table>`;
}

function columnTemplate({ text, sign }: Column): TemplateResult {
  return html`<th scope="col">${sign ? signTemplate(sign) : null}${text}</th>`;
}

function rowTemplate(row: Row, { kind }: Chart, select: Select): TemplateResult {
  const active = select && row.code;
  const label = active
    ? html`<button part="label">${row.label}</button>`
    : html`<span part="label">${row.label}</span>`;
  // The bar stands in the row's header cell, so that every column has a title and no cell is empty.
  return html`<tr part="row" class=${row.leading ? 'leading' : ''} @click=${active ? () => select(row) : null}>
    <th scope="row"><div class="line">${label}${kind === 'bars' ? barTemplate(row) : null}</div></th>${row.cells.map(cellTemplate)}
  </tr>`;
}

function cellTemplate({ text, detail, unit, url }: Cell): TemplateResult {
  return html`<td part="value">${linkTemplate(text, url)}${detail ? html` <small>(${detail}<span class="unseen"> ${unit}</span>)</small>` : null}</td>`;
}
