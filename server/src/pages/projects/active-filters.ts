import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { projectsWordsOf } from '../words/projects.ts';
import type { Words } from '../words/words.ts';
import type { ProjectChoices } from './project-choices.ts';
import {
  type Filter,
  listFilters,
  type ProjectQuery,
  projectsAddress,
  textFilters,
  withoutFilter,
} from './project-query.ts';

interface ActiveFilter {
  filter: Filter;
  value: string;
  label: string;
}

/** Each filter that is applied, in words. */
function activeFilters(query: ProjectQuery, choices: ProjectChoices): ActiveFilter[] {
  const lists = listFilters.flatMap((filter) =>
    query[filter].map((value) => ({ filter, value, label: labelOf(filter, value, choices) })),
  );
  const texts = textFilters
    .filter((filter) => query[filter] !== '')
    .map((filter) => ({ filter, value: query[filter], label: query[filter] }));
  return [...texts, ...lists];
}

function labelOf(filter: (typeof listFilters)[number], value: string, choices: ProjectChoices): string {
  if (filter === 'cities') return choices.askedCities.get(value)?.label ?? value;
  return choices[filter].find((choice) => choice.value === value)?.label ?? value;
}

/** The filters that are applied, each of them a link to the list without it; nothing where there is none. */
export function activeFilterList(
  { language, colon }: Words,
  query: ProjectQuery,
  choices: ProjectChoices,
): Html | '' {
  const words = projectsWordsOf(language);
  const active = activeFilters(query, choices);
  if (active.length === 0) return '';
  return html`<ul class="chips" aria-label=${words.active}>${active.map(
    ({ filter, value, label }) =>
      html`<li><a href=${inLanguage(projectsAddress(withoutFilter(query, filter, value)), language)} aria-label=${words.remove(words.filters[filter], label)}>${words.filters[filter]}${colon}${label} <span aria-hidden="true">×</span></a></li>`,
  )}</ul>`;
}
