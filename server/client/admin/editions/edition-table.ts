import { html, nothing, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import { type Edition, titleOf } from './edition.ts';
import type { EditionAction } from './edition-actions.ts';

interface EditionTable {
  editions: readonly Edition[];
  words: AdminWords;
  mayEdit: boolean;
  edit: (edition: Edition) => void;
  act: (action: EditionAction, edition: Edition) => void;
}

export function editionTable({ editions, words, mayEdit, edit, act }: EditionTable): TemplateResult {
  const { caption, columns } = words.editions;
  return html`<table class="stacked editions">
    <caption>${caption}</caption>
    <thead><tr>
      <th scope="col">${columns.edition}</th><th scope="col">${columns.status}</th>
      <th scope="col" class="number">${columns.projects}</th><th scope="col" class="number">${columns.cities}</th>
      <th scope="col">${columns.provenance}</th>${mayEdit ? html`<th scope="col">${columns.actions}</th>` : nothing}
    </tr></thead>
    <tbody>${editions.map((edition) => row(edition, { words, mayEdit, edit, act }))}</tbody>
  </table>
  ${editions.map((edition) => errata(edition, words))}`;
}

function row(
  edition: Edition,
  { words, mayEdit, edit, act }: Omit<EditionTable, 'editions'>,
): TemplateResult {
  const { columns, ...e } = words.editions;
  const { code, status, statistics, current, revision } = edition;
  const figure = (value: number | undefined) => (value === undefined ? e.noProjects : words.count(value));
  return html`<tr data-edition=${code}>
    <th scope="row"><strong>${code}</strong><br>${titleOf(edition, words.language)}</th>
    <td data-label=${columns.status}><span class="badge ${status === 'PUBLISHED' ? 'good' : 'open'}">${e.status[status]}</span>${
      current ? html` <span class="badge">${e.current}</span>` : nothing
    }${revision > 1 ? html` <span class="small">${e.revision(revision)}</span>` : nothing}</td>
    <td class="number" data-label=${columns.projects}>${figure(statistics?.projectCount)}</td>
    <td class="number" data-label=${columns.cities}>${figure(statistics?.cityCount)}</td>
    <td data-label=${columns.provenance}>${e.provenance[edition.provenance]}</td>
    ${mayEdit ? html`<td class="actions">${buttons(edition, words, edit, act)}</td>` : nothing}
  </tr>`;
}

/** What can be done with an edition as it stands; what the server would refuse is not offered. */
function buttons(
  edition: Edition,
  { editions: e }: AdminWords,
  edit: EditionTable['edit'],
  act: EditionTable['act'],
): TemplateResult {
  const { code, status, current, revision } = edition;
  const button = (label: string, name: string, onClick: () => void) =>
    html`<button type="button" aria-label=${name} @click=${onClick}>${label}</button>`;
  const draft = status === 'DRAFT';
  return html`${button(e.edit, e.editOf(code), () => edit(edition))}
    ${draft ? button(e.publish, e.publishOf(code), () => act('publish', edition)) : nothing}
    ${!draft && !current ? button(e.makeCurrent, e.makeCurrentOf(code), () => act('makeCurrent', edition)) : nothing}
    ${!draft && !current ? button(e.unpublish, e.unpublishOf(code), () => act('unpublish', edition)) : nothing}
    ${draft && revision === 0 ? button(e.remove, e.removeOf(code), () => act('remove', edition)) : nothing}`;
}

function errata({ code, errata: list }: Edition, words: AdminWords): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const { errataOf, erratumColumns: columns } = words.editions;
  return html`<details>
    <summary><h3>${errataOf(code)} (${words.count(list.length)})</h3></summary>
    <table class="stacked">
      <caption class="unseen">${errataOf(code)}</caption>
      <thead><tr><th scope="col">${columns.date}</th><th scope="col">${columns.reason}</th>
        <th scope="col" class="number">${columns.created}</th><th scope="col" class="number">${columns.updated}</th><th scope="col" class="number">${columns.removed}</th></tr></thead>
      <tbody>${list.map(
        ({ at, reason, created, updated, removed }) => html`<tr>
        <th scope="row">${words.day(at)}</th><td data-label=${columns.reason}>${reason}</td>
        <td class="number" data-label=${columns.created}>${words.count(created)}</td>
        <td class="number" data-label=${columns.updated}>${words.count(updated)}</td>
        <td class="number" data-label=${columns.removed}>${words.count(removed)}</td></tr>`,
      )}</tbody>
    </table>
  </details>`;
}
