import { GraphQLError } from 'graphql';
import { projectsLabel } from '../../labels.ts';
import { html } from '../../markup/html.ts';
import { type CatalogueEdition, hasProjects } from '../../reads/catalogue.ts';
import { inLanguage } from '../address.ts';
import { editionNotice, editionSource } from '../edition-notice.ts';
import { formatsOf } from '../formats.ts';
import { datasetOf } from '../linked-data/dataset.ts';
import type { PageContent } from '../page.ts';
import type { Elsewhere, Visit } from '../page-route.ts';
import { problemList } from '../problem-list.ts';
import { projectsWordsOf } from '../words/projects.ts';
import type { Language } from '../words/words.ts';
import { checkQuery } from './check-query.ts';
import { filterForm } from './filter-form.ts';
import { findProjects } from './find-projects.ts';
import { findProjectChoices, type ProjectChoices } from './project-choices.ts';
import {
  filtersOf,
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
  return {
    status: problems.length > 0 || stale ? 400 : 200,
    title: words.title,
    description:
      found === undefined
        ? words.problems
        : stale
          ? words.problem.stalePage
          : describe(language, query, edition, found.totalCount),
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

/** What the page has to tell where it is shared: of an edition without a list, that there is none. */
function describe(
  language: Language,
  query: ProjectQuery,
  edition: CatalogueEdition | undefined,
  count: number,
): string {
  const words = projectsWordsOf(language);
  if (edition === undefined) return words.noneAtAll;
  if (!hasProjects(edition)) return words.noProjects(edition.code);
  const { FR, EN } = projectsLabel(edition);
  const all = language === 'fr' ? words.all(FR, edition.titleFr) : words.all(EN, edition.titleEn);
  const filtered = filtersOf({ ...query, edition: '' }).size > 0;
  return words.description(count, formatsOf(language).number(count), filtered, all);
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
