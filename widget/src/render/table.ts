import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Chart, Column, Row } from '../chart/model.ts';
import { barTemplate, signTemplate } from './bar.ts';
import { linkTemplate } from './link.ts';

export interface TableOptions {
  /** Whether a script is there to sort: column titles are buttons. */
  active?: boolean;
  /** Whether choosing a row does something: row labels are buttons. */
  selectable?: boolean | undefined;
  /** The address that a row leads to, where `{code}` stands for the row's; empty: none. */
  rowLink?: string;
  /** How a row with points is drawn. */
  trend?: ((row: Row) => TemplateResult) | undefined;
}

/**
 * The chart is the table: what is drawn and what is read aloud cannot come apart. Where it is narrow its cells are laid out
 * by other means than a table's, which takes their meaning away in some browsers: the roles give it back.
 */
export function tableTemplate(chart: Chart, options: TableOptions): TemplateResult {
  const { columns, rows, kind } = chart;
  // Two rows need no sorting; the rows of an evolution and published figures measure different things.
  const sortable = options.active && rows.length > 2 && (kind === 'bars' || kind === 'ranking');
  return html`<table role="table" part="table" class="${kind} ${columns.length > 3 ? 'wide' : ''}">
    <caption><span class="unseen">${chart.caption}. </span>${chart.hint}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map((column, index) => columnTemplate(column, index, sortable))}</tr></thead>
    <tbody role="rowgroup">${rows.map((row, index) => rowTemplate(row, index, columns, options))}</tbody>
  </table>`;
}

function columnTemplate(
  { text, sign, broken, sorted }: Column,
  index: number,
  sortable: boolean | undefined,
): TemplateResult {
  const title = html`${sign ? signTemplate(sign) : null}${broken ? html`<b aria-hidden="true">≠&nbsp;</b>` : null}${text}${aloudTemplate(broken)}`;
  return html`<th role="columnheader" scope="col" aria-sort=${sortable ? (sorted ?? 'none') : nothing}>${sortable ? html`<button class="sort" data-act="sort" data-index=${index}>${title}</button>` : title}</th>`;
}

function rowTemplate(
  row: Row,
  index: number,
  columns: Column[],
  { selectable, rowLink, trend }: TableOptions,
): TemplateResult {
  const link = row.code && rowLink?.replace('{code}', encodeURIComponent(row.code));
  const active = selectable && !link && row.code;
  const label = active
    ? html`<button part="label">${row.label}</button>`
    : html`<span part="label">${row.label}</span>`;
  const drawing = row.points ? trend?.(row) : row.bar === undefined ? null : barTemplate(row);
  const line = html`${label}${aloudTemplate(row.aloud)}${drawing}`;
  // The bar stands in the row's header cell, so that every column has a title and no cell is empty.
  return html`<tr role="row" part="row" class=${row.leading ? 'leading' : ''} data-act=${active ? 'select' : nothing} data-index=${index}>
    <th role="rowheader" scope="row">${link ? html`<a class="line" href=${link}>${line}</a>` : html`<div class="line">${line}</div>`}</th>${row.cells.map((cell, at) => cellTemplate(cell, columns[at + 1]?.text))}
  </tr>`;
}

const aloudTemplate = (text: string | undefined) =>
  text ? html`<span class="unseen"> ${text}</span>` : null;

// Where the table is too narrow for columns, its title stands before each figure.
function cellTemplate({ text, detail, unit, aloud, url }: Cell, title: string | undefined): TemplateResult {
  return html`<td role="cell" part="value" data-title=${title}>${linkTemplate(text, url)}${detail ? html` <small>(${detail})${aloudTemplate(unit)}</small>` : null}${aloudTemplate(aloud)}</td>`;
}
