import type { Cell, Chart } from '@barometre/widget/chart';
import { type Html, html } from './html.ts';

/** The chart as a plain table, for who has no JavaScript and for the moment before it has run. */
export const chartTable = ({
  caption,
  columns,
  footer,
  heading,
  hint,
  notes,
  notice,
  rows,
  summary,
}: Chart): Html => html`<div class="chart-table">
  <h2>${heading}</h2>
  ${notice === null ? '' : html`<p class="notice">${notice}</p>`}
  <p>${summary}</p>
  <table>
    <caption>${caption}</caption>
    <thead><tr>${columns.map(({ text }) => html`<th scope="col">${text}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr><th scope="row">${row.label}</th>${row.cells.map((cell) => html`<td>${cellText(cell)}</td>`)}</tr>`,
    )}</tbody>
  </table>
  ${hint === '' ? '' : html`<p>${hint}</p>`}
  ${notes.map((note) => html`<p>${note}</p>`)}
  ${footer.map((line) => html`<p>${line.map((cell, index) => html`${index === 0 ? '' : ' · '}${cellText(cell)}`)}</p>`)}
</div>`;

const cellText = ({ text, detail, url }: Cell): Html | string => {
  const shown = detail === undefined ? text : `${text} (${detail})`;
  return url == null ? shown : html`<a href=${url}>${shown}</a>`;
};
