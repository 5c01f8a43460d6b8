import { html, nothing, type TemplateResult } from 'lit';
import type { AdminWords } from '../words/words.ts';
import { projectsOf, type Theme, type ThemedEdition } from './theme-changes.ts';

interface ThemeTable {
  edition: ThemedEdition;
  /** In the order that is being made. */
  themes: readonly Theme[];
  words: AdminWords;
  move: (theme: Theme, by: 1 | -1) => void;
  edit: (theme: Theme) => void;
  remove: (theme: Theme) => void;
}

/** An edition's themes in their order, with how many projects each has. */
export function themeTable(table: ThemeTable): TemplateResult {
  const { edition, themes, words } = table;
  const { columns, caption, none } = words.themes;
  if (themes.length === 0) return html`<p>${none}</p>`;
  return html`<table class="stacked themes">
    <caption>${caption(edition.code)}</caption>
    <thead><tr><th scope="col">${columns.theme}</th><th scope="col">${columns.english}</th><th scope="col">${columns.code}</th>
      <th scope="col" class="number">${columns.projects}</th><th scope="col">${columns.actions}</th></tr></thead>
    <tbody>${themes.map((theme, at) => row(theme, at, table))}</tbody>
  </table>`;
}

function row(theme: Theme, at: number, table: ThemeTable): TemplateResult {
  const { edition, words } = table;
  const { columns } = words.themes;
  const count = projectsOf(edition, theme);
  return html`<tr data-theme=${theme.code}>
    <th scope="row">${theme.labelFr}</th>
    <td data-label=${columns.english} lang="en">${theme.labelEn}</td>
    <td data-label=${columns.code}><code>${theme.code}</code></td>
    <td class="number" data-label=${columns.projects}>${words.count(count)}</td>
    <td class="actions">${actions(theme, at, count, table)}</td>
  </tr>`;
}

/** A place that there is not, and a theme that is used, are said to be so: a button that vanished would take the focus along. */
function actions(
  theme: Theme,
  at: number,
  count: number,
  { themes, words, move, edit, remove }: ThemeTable,
): TemplateResult {
  const { labelFr } = theme;
  const { up, upOf, down, downOf, edit: change, editOf, remove: take, removeOf, used } = words.themes;
  const first = at === 0;
  const last = at === themes.length - 1;
  return html`<button type="button" class="up" aria-disabled=${first ? 'true' : nothing} aria-label=${upOf(labelFr)} @click=${() => !first && move(theme, -1)}><span aria-hidden="true">↑</span> ${up}</button>
    <button type="button" class="down" aria-disabled=${last ? 'true' : nothing} aria-label=${downOf(labelFr)} @click=${() => !last && move(theme, 1)}><span aria-hidden="true">↓</span> ${down}</button>
    <button type="button" aria-label=${editOf(labelFr)} @click=${() => edit(theme)}>${change}</button>
    ${count > 0 ? html`<span class="small">${used}</span>` : html`<button type="button" class="danger" aria-label=${removeOf(labelFr)} @click=${() => remove(theme)}>${take}</button>`}`;
}
