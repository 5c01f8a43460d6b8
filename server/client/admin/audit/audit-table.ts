import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../projects/project-fields.ts';
import type { AdminWords } from '../words/words.ts';
import { type AuditEvent, isRestorable } from './audit-events.ts';
import { differences } from './differences.ts';

/** What was done, by whom and when, with what it changed. */
export function auditTable(
  events: readonly AuditEvent[],
  edition: string,
  words: AdminWords,
  restore: (event: AuditEvent) => void,
): TemplateResult {
  const { columns, caption, captionOfAll, nothing: none } = words.audit;
  if (events.length === 0) return html`<p>${none}</p>`;
  return html`<table class="stacked audit">
    <caption>${edition === '' ? captionOfAll : caption(edition)}</caption>
    <thead><tr><th scope="col">${columns.what}</th><th scope="col">${columns.at}</th><th scope="col">${columns.actor}</th>
      <th scope="col">${columns.changes}</th><th scope="col">${columns.actions}</th></tr></thead>
    <tbody>${events.map((event) => row(event, edition, words, restore))}</tbody>
  </table>`;
}

function row(
  event: AuditEvent,
  edition: string,
  words: AdminWords,
  restore: (event: AuditEvent) => void,
): TemplateResult {
  const { columns, actions, restore: label, restoreOf } = words.audit;
  const what = actions[event.action] ?? event.action;
  return html`<tr>
    <th scope="row">${what}<br><span class="small">${event.label}${edition === '' && event.editionCode !== null && event.editionCode !== event.label ? html` · ${event.editionCode}` : nothing}</span></th>
    <td data-label=${columns.at}>${words.audit.moment(event.at)}</td>
    <td data-label=${columns.actor}>${event.actor}</td>
    <td data-label=${columns.changes}>${changes(event, words)}${event.reason === null ? nothing : html`<p class="small">${words.audit.reason(event.reason)}</p>`}</td>
    <td class="actions">${isRestorable(event) ? html`<button type="button" aria-label=${restoreOf(event.label, what)} @click=${() => restore(event)}>${label}</button>` : nothing}</td>
  </tr>`;
}

function changes({ before, after }: AuditEvent, words: AdminWords): TemplateResult | typeof nothing {
  const found = differences(before, after);
  if (found.length === 0) return nothing;
  const { none, changed, was, is } = words.audit;
  return html`<details><summary>${changed(found.length)}</summary><dl class="changes">${found.map(
    (one) => html`<dt>${nameOf(one.name, words)}</dt>
      <dd><span class="unseen">${was}</span> <del>${one.before || none}</del></dd><dd><span class="unseen">${is}</span> <ins>${one.after || none}</ins></dd>`,
  )}</dl></details>`;
}

/** As the project's form calls it, where it is a project's. */
const nameOf = (name: string, words: AdminWords): string =>
  labelOf(name.replace(/^maturity\./, 'assessments.'), words);
