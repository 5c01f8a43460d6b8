import { html, nothing, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import type { Imported, IssueKind } from './imported.ts';

const names = [
  'rowCount',
  'errorCount',
  'warningCount',
  'created',
  'updated',
  'unchanged',
  'removed',
  'skipped',
] as const;

/** How much was read, what is wrong with it, and what it would change. */
export function countList(imported: Imported, { imports, count }: AdminWords): TemplateResult {
  const tone = (name: (typeof names)[number]) => {
    if (imported[name] === 0) return '';
    return name === 'errorCount' || name === 'skipped' || name === 'removed'
      ? 'bad'
      : name === 'warningCount'
        ? 'warn'
        : '';
  };
  return html`<dl class="figures">${names.map(
    (name) =>
      html`<div class=${tone(name)}><dt>${imports.report.figures[name]}</dt><dd>${count(imported[name])}</dd></div>`,
  )}</dl>`;
}

/** Everything that is to know, by kind, each with one sentence about its first row. */
export function kindTable(
  kinds: readonly IssueKind[],
  words: AdminWords,
  show: (code: string) => void,
): TemplateResult {
  const { report } = words.imports;
  const { kindColumns: columns } = report;
  return html`<table class="stacked kinds">
    <caption>${report.kinds}</caption>
    <thead><tr><th scope="col">${columns.kind}</th><th scope="col">${columns.severity}</th><th scope="col" class="number">${columns.count}</th>
      <th scope="col">${columns.rows}</th><th scope="col">${columns.actions}</th></tr></thead>
    <tbody>${kinds.map(
      ({ code, severity, count, rows, example }) => html`<tr>
      <th scope="row">${example}<br><code class="small">${code}</code></th>
      <td data-label=${columns.severity}><span class="badge ${severity === 'ERROR' ? 'bad' : 'open'}">${report.severity[severity]}</span></td>
      <td class="number" data-label=${columns.count}>${words.count(count)}</td>
      <td data-label=${columns.rows}>${rows.join(', ')}${count > rows.length && rows.length > 0 ? '…' : nothing}</td>
      <td class="actions"><button type="button" aria-label=${report.showOf(code)} @click=${() => show(code)}>${report.show}</button></td>
    </tr>`,
    )}</tbody>
  </table>`;
}
