import { html, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import type { Issue } from './imported.ts';

export function issueTable({
  issues,
  total,
  words,
}: {
  issues: readonly Issue[];
  total: number;
  words: AdminWords;
}): TemplateResult {
  const { issuesCaption, issueColumns: columns, severity: severities } = words.imports.report;
  return html`<div class="results" tabindex="-1"><table class="stacked issues">
    <caption>${issuesCaption(words.count(total))}</caption>
    <thead><tr><th scope="col" class="number">${columns.row}</th><th scope="col">${columns.column}</th><th scope="col">${columns.value}</th>
      <th scope="col">${columns.severity}</th><th scope="col">${columns.message}</th></tr></thead>
    <tbody>${issues.map(
      ({ row, column, value, severity, message, remedy }) => html`<tr>
      <th scope="row" class="number">${row === null ? '–' : words.count(row)}</th>
      <td data-label=${columns.column}>${column ?? '–'}</td>
      <td class="cell" data-label=${columns.value}>${value ?? '–'}</td>
      <td data-label=${columns.severity}><span class="badge ${severity === 'ERROR' ? 'bad' : 'open'}">${severities[severity]}</span></td>
      <td>${message} <span class="small">${remedy}</span></td>
    </tr>`,
    )}</tbody>
  </table></div>`;
}
