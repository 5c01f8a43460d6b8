import { GraphQLError } from 'graphql';
import { html } from '../../markup/html.ts';
import { findReferenceSource } from '../../opendata/reference-source.ts';
import { findAreas } from '../../reads/areas.ts';
import { hasProjects } from '../../reads/catalogue.ts';
import { Reads } from '../../reads/reads.ts';
import { textProblem } from '../../text-problem.ts';
import { inLanguage } from '../address.ts';
import { editionNotice, editionSource, sourceName } from '../edition-notice.ts';
import { formatsOf } from '../formats.ts';
import { cityDatasetOf } from '../linked-data/city-dataset.ts';
import type { PageContent } from '../page.ts';
import type { Elsewhere, Visit } from '../page-route.ts';
import { problemList } from '../problem-list.ts';
import { citiesWordsOf } from '../words/cities.ts';
import { cityForm } from './city-form.ts';
import {
  type CityFilterName,
  type CityQuery,
  citiesAddress,
  cityKinds,
  hasEmptyCityFields,
  isSearch,
  readCityQuery,
} from './city-query.ts';
import { cityResults } from './city-results.ts';
import { findCities } from './find-cities.ts';

/** The cities that take part: what the address asks for, in pages. */
export async function citiesPage(visit: Visit): Promise<PageContent | Elsewhere> {
  const { database, language, url, words: common, origin } = visit;
  const { client } = database;
  const words = citiesWordsOf(language);
  const query = readCityQuery(url.searchParams);
  if (hasEmptyCityFields(url.searchParams)) {
    return { address: inLanguage(citiesAddress(query), language), moved: false };
  }
  const catalogue = await new Reads(database).catalogue();
  const shown = catalogue.byCode(query.edition) ?? catalogue.current;
  const [{ regions }, reference] = await Promise.all([
    findAreas(client, shown?.id ?? 0),
    findReferenceSource(client),
  ]);
  const known: Record<Exclude<CityFilterName, 'search'>, readonly string[]> = {
    region: regions.map(({ code }) => code),
    kind: cityKinds,
    edition: catalogue.editions.map(({ code }) => code),
  };
  const problems = problemsOf(query, known, visit);
  const found = problems.length > 0 ? 'refused' : await findPage(visit, query);
  if (found === 'stale') problems.push(words.stalePage);
  return {
    status: problems.length > 0 ? 400 : 200,
    title: words.title,
    description:
      typeof found === 'string'
        ? words.problems
        : words.description(found.totalCount, formatsOf(language).number(found.totalCount), isSearch(query)),
    address: citiesAddress({ ...query, after: '', before: '' }),
    indexed: problems.length === 0 && query.after === '' && query.before === '',
    styles: ['inventory/inventory.css'],
    data: [cityDatasetOf(origin, language, reference)],
    main: html`<div class="lead">
  <h1>${words.title}</h1>
  <p>${words.lead}</p>
</div>
${shown === undefined ? '' : editionNotice(common, shown)}
${problemList(words.problems, problems)}
${cityForm(language, query, { regions, editions: catalogue.editions.filter(hasProjects) })}
${typeof found === 'string' ? '' : cityResults(language, query, found)}
${reference === null ? '' : html`<p class="small">${words.identities}${common.colon}${sourceName(reference)}, ${common.origin.licence(reference.licence)}</p>`}
${shown === undefined ? '' : editionSource(common, shown)}`,
  };
}

function problemsOf(
  query: CityQuery,
  known: Record<Exclude<CityFilterName, 'search'>, readonly string[]>,
  { language, words: { colon } }: Visit,
): string[] {
  const words = citiesWordsOf(language);
  const problems = textProblem(query.search) === null ? [] : [`${words.search}${colon}${words.unreadable}`];
  for (const name of ['region', 'kind', 'edition'] as const) {
    const value = query[name];
    if (value === '' || known[name].includes(value)) continue;
    problems.push(
      `${words[name]}${colon}${words.unknown(value.slice(0, 60).toWellFormed(), known[name].join(', '))}`,
    );
  }
  return problems;
}

async function findPage({ database }: Visit, query: CityQuery) {
  try {
    return await findCities(database, query);
  } catch (error) {
    const argument = error instanceof GraphQLError ? error.extensions['argument'] : undefined;
    if (argument === 'after' || argument === 'before') return 'stale';
    throw error;
  }
}
