import { GraphQLError } from 'graphql';
import { projectsLabel } from '../../labels.ts';
import { html } from '../../markup/html.ts';
import { hasProjects } from '../../reads/catalogue.ts';
import { inLanguage } from '../address.ts';
import { editionNotice, editionSource } from '../edition-notice.ts';
import { formatsOf } from '../formats.ts';
import { datasetOf } from '../linked-data/dataset.ts';
import type { PageContent } from '../page.ts';
import type { Elsewhere, Visit } from '../page-route.ts';
import { problemList } from '../problem-list.ts';
import { projectsWordsOf } from '../words/projects.ts';
import { checkQuery } from './check-query.ts';
import { filterForm } from './filter-form.ts';
import { findProjects } from './find-projects.ts';
import { findProjectChoices, type ProjectChoices } from './project-choices.ts';
import {
  fromTheStart,
  hasEmptyFields,
  type ProjectQuery,
  projectsAddress,
  readProjectQuery,
} from './project-query.ts';
import { projectResults } from './project-results.ts';

/** The inventory: what the address asks for, in pages; or what is wrong with what it asks for. */
export async function projectsPage(visit: Visit): Promise<PageContent | Elsewhere> {
  const { database, language, url, words: common, origin } = visit;
  const words = projectsWordsOf(language);
  const asked = readProjectQuery(url.searchParams);
  const choices = await findProjectChoices(database, language, asked);
  const query = {
    ...asked,
    cities: asked.cities.map((city) => choices.askedCities.get(city)?.value ?? city),
  };
  const problems = checkQuery(asked, choices, words.problem);
  if (
    problems.length === 0 &&
    (hasEmptyFields(url.searchParams) || query.cities.join() !== asked.cities.join())
  ) {
    return { address: inLanguage(projectsAddress(query), language), moved: false };
  }
  const { edition } = choices;
  const known = withSlugs(choices);
  const found = problems.length > 0 ? undefined : await findPage(visit, query);
  const stale = found === 'stale';
  const count = found === undefined || stale ? 0 : found.totalCount;
  return {
    status: problems.length > 0 || stale ? 400 : 200,
    title: words.title,
    description: words.description(
      formatsOf(language).number(count),
      projectsLabel(edition)[language === 'fr' ? 'FR' : 'EN'],
      edition === undefined ? '' : language === 'fr' ? edition.titleFr : edition.titleEn,
    ),
    address: projectsAddress(fromTheStart(query)),
    // Each combination of filters would be a page of its own to a search engine.
    indexed: query.after === '' && query.before === '' && problems.length === 0 && !stale,
    styles: ['inventory/inventory.css'],
    scripts: ['inventory.ts'],
    data: edition === undefined ? [] : [datasetOf(origin, language, edition)],
    main: html`<div class="lead">
  <h1>${words.title}</h1>
  <p>${words.lead}</p>
</div>
${edition === undefined ? '' : editionNotice(common, edition)}
${problemList(
  words.problems,
  stale
    ? [words.problem.stalePage]
    : problems.map(({ filter, message }) => `${words.filters[filter]}${common.colon}${message}`),
)}
${filterForm(visit, { query: problems.length === 0 ? query : asked, choices: known, problems })}
${found === undefined || stale ? '' : projectResults(visit, { query, choices: known, found })}
${edition === undefined || !hasProjects(edition) ? '' : editionSource(common, edition)}`,
  };
}

/** After the check a query names cities by their present slug, which has to be found again. */
function withSlugs(choices: ProjectChoices): ProjectChoices {
  const bySlug = [...choices.askedCities.values()].map((city) => [city.value, city] as const);
  return { ...choices, askedCities: new Map([...choices.askedCities, ...bySlug]) };
}

async function findPage({ database, language }: Visit, query: ProjectQuery) {
  try {
    return await findProjects(database, language, query);
  } catch (error) {
    const argument = error instanceof GraphQLError ? error.extensions['argument'] : undefined;
    if (argument === 'after' || argument === 'before') return 'stale';
    throw error;
  }
}
