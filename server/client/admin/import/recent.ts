import { html, nothing, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import type { RecentImport } from './imported.ts';

const shown = 10;

/** What was sent last, so that what waits is found again. */
export function recentTable(
  recent: readonly RecentImport[],
  words: AdminWords,
  open: (recent: RecentImport) => void,
): TemplateResult | typeof nothing {
  if (recent.length === 0) return nothing;
  const { title, caption, columns, status, open: label, openOf } = words.imports.recent;
  return html`<h3>${title}</h3>
    <table class="stacked">
      <caption>${caption}</caption>
      <thead><tr><th scope="col">${columns.file}</th><th scope="col">${columns.edition}</th><th scope="col">${columns.date}</th>
        <th scope="col" class="number">${columns.rows}</th><th scope="col">${columns.status}</th><th scope="col">${columns.actions}</th></tr></thead>
      <tbody>${recent.slice(0, shown).map(
        (one) => html`<tr>
        <th scope="row">${one.fileName}</th>
        <td data-label=${columns.edition}>${one.editionCode}</td>
        <td data-label=${columns.date}>${words.day(one.createdAt)}</td>
        <td class="number" data-label=${columns.rows}>${words.count(one.rowCount)}</td>
        <td data-label=${columns.status}>${status[one.status]}</td>
        <td class="actions"><button type="button" aria-label=${openOf(one.fileName)} @click=${() => open(one)}>${label}</button></td>
      </tr>`,
      )}</tbody>
    </table>`;
}
