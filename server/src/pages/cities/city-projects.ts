import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import { pager } from '../pager.ts';
import type { ProjectPage } from '../projects/find-projects.ts';
import { projectItem } from '../projects/project-item.ts';
import { type ProjectQuery, projectsAddress } from '../projects/project-query.ts';
import { cityWordsOf } from '../words/city.ts';
import { projectsWordsOf } from '../words/projects.ts';
import type { Language } from '../words/words.ts';

interface CityProjects {
  /** What all of them are in the inventory. */
  query: ProjectQuery;
  found: ProjectPage;
  /** The address of the city's page. */
  address: string;
}

/** A city's projects, in pages. */
export function cityProjects(language: Language, { query, found, address }: CityProjects): Html {
  const words = cityWordsOf(language);
  const { nodes, pageInfo, totalCount } = found;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const at = (name: 'after' | 'before', cursor: string) =>
    `${address}${address.includes('?') ? '&' : '?'}${name}=${cursor}#projects`;
  return html`<section aria-labelledby="projects">
  <h2 id="projects">${totalCount === 0 ? words.projects : words.projectCount(totalCount, formatsOf(language).number(totalCount))}</h2>
  ${totalCount === 0 ? html`<p>${words.noProjects}</p>` : html`<p><a href=${inLanguage(projectsAddress(query), language)}>${words.everyProject}</a></p>`}
  <ol class="cards">${nodes.map((project) => html`<li>${projectItem(language, project, false)}</li>`)}</ol>
  ${pager(language, projectsWordsOf(language), {
    first: hasPreviousPage ? `${address}#projects` : null,
    previous: hasPreviousPage && startCursor !== null ? at('before', startCursor) : null,
    next: hasNextPage && endCursor !== null ? at('after', endCursor) : null,
  })}
</section>`;
}
