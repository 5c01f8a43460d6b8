import { type Html, html } from '../../markup/html.ts';
import { hasProjects } from '../../reads/catalogue.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import type { Visit } from '../page-route.ts';
import { pager } from '../pager.ts';
import { projectsWordsOf } from '../words/projects.ts';
import { activeFilterList } from './active-filters.ts';
import type { ProjectPage } from './find-projects.ts';
import type { ProjectChoices } from './project-choices.ts';
import { projectItem } from './project-item.ts';
import { filtersOf, fromTheStart, type ProjectQuery, projectsAddress } from './project-query.ts';

interface Results {
  query: ProjectQuery;
  choices: ProjectChoices;
  found: ProjectPage;
}

/** How many there are, the projects of the page, the neighbouring pages and the same as a file. */
export function projectResults({ language, words: common }: Visit, { query, choices, found }: Results): Html {
  const words = projectsWordsOf(language);
  const { nodes, totalCount } = found;
  return html`<section aria-labelledby="results">
  <h2 id="results">${words.found(totalCount, formatsOf(language).number(totalCount))}</h2>
  ${totalCount === 0 ? html`<p>${emptiness()}</p>` : ''}
  ${activeFilterList(common, query, choices)}
  ${nodes.length === 0 ? '' : html`<ol class="cards">${nodes.map((project) => html`<li>${projectItem(language, project)}</li>`)}</ol>`}
  ${pager(language, words, neighboursOf(query, found))}
  ${totalCount === 0 ? '' : downloads()}
</section>`;

  function emptiness(): Html | string {
    const { edition } = choices;
    if (edition !== undefined && !hasProjects(edition)) {
      const chart = inLanguage(`/?edition=${edition.code}`, language);
      return html`<a href=${chart}>${words.noProjects(edition.code)}</a>`;
    }
    return filtersOf(query).size === 0 ? words.noneAtAll : words.none;
  }

  function downloads(): Html {
    const filters = filtersOf(query);
    const csv = new URLSearchParams([...filters, ['bom', 'true']]);
    const rest = filters.size === 0 ? '' : `?${filters}`;
    return html`<p class="download">${words.download} <a href=${`/export/projects.csv?${csv}`}>CSV</a>, <a href=${`/export/projects.ndjson${rest}`}>NDJSON</a></p>`;
  }
}

function neighboursOf(query: ProjectQuery, { pageInfo }: ProjectPage) {
  const start = fromTheStart(query);
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const atStart = query.after === '' && query.before === '';
  return {
    first: atStart || !hasPreviousPage ? null : projectsAddress(start),
    previous:
      hasPreviousPage && startCursor !== null ? projectsAddress({ ...start, before: startCursor }) : null,
    next: hasNextPage && endCursor !== null ? projectsAddress({ ...start, after: endCursor }) : null,
  };
}
