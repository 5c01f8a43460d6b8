import { html, nothing, type TemplateResult } from 'lit';
import { pager, type Turn } from '../forms/pager.ts';
import { maySeeTo, type Session } from '../session/session.ts';
import type { FoundProject, FoundProjects } from './find-projects.ts';

interface ProjectTable {
  found: FoundProjects;
  session: Session;
  edit: (id: string) => void;
  turn: Turn;
}

export function projectTable({ found, session, edit, turn }: ProjectTable): TemplateResult {
  const { words, viewer } = session;
  const { projects } = words;
  const { columns } = projects;
  if (found.nodes.length === 0) return html`<p>${projects.nothing}</p>`;
  const mayEdit = viewer.role !== 'READER';
  return html`${viewer.role === 'CITY_EDITOR' ? html`<p class="small">${projects.notYoursHint}</p>` : nothing}
    <div class="results" tabindex="-1"><table class="stacked">
    <caption>${projects.caption(found.edition)}</caption>
    <thead><tr><th scope="col">${columns.title}</th><th scope="col">${columns.reference}</th><th scope="col">${columns.city}</th>
      <th scope="col">${columns.theme}</th><th scope="col">${columns.status}</th>${mayEdit ? html`<th scope="col">${columns.actions}</th>` : nothing}</tr></thead>
    <tbody>${found.nodes.map((project) => row(project, session, mayEdit, edit))}</tbody>
  </table></div>
  ${pager(found.pageInfo, words, turn)}`;
}

function row(
  { id, reference, title, city, theme, status }: FoundProject,
  { words, viewer }: Session,
  mayEdit: boolean,
  edit: (id: string) => void,
): TemplateResult {
  const { projects, unknown } = words;
  const { columns } = projects;
  const action = maySeeTo(viewer, city.slug)
    ? html`<button type="button" aria-label=${projects.editOf(title)} @click=${() => edit(id)}>${projects.edit}</button>`
    : html`<span class="small">${projects.notYours}</span>`;
  return html`<tr>
    <th scope="row">${title}</th>
    <td data-label=${columns.reference}>${reference}</td>
    <td data-label=${columns.city}>${city.name}</td>
    <td data-label=${columns.theme}>${theme.label}</td>
    <td data-label=${columns.status}>${status === null ? unknown : projects.status[status]}</td>
    ${mayEdit ? html`<td class="actions">${action}</td>` : nothing}
  </tr>`;
}
