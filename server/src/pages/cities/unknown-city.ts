import type { ReadDatabase } from '../../graphql/ask.ts';
import { html } from '../../markup/html.ts';
import { textProblem } from '../../text-problem.ts';
import { inLanguage } from '../address.ts';
import type { PageContent } from '../page.ts';
import type { Visit } from '../page-route.ts';
import { plainName } from '../plain-name.ts';
import { cityWordsOf } from '../words/city.ts';
import { problemWordsOf } from '../words/problem.ts';
import { readCityQuery } from './city-query.ts';
import { findCities } from './find-cities.ts';

const mostSuggested = 5;

/** No such city: the page says so, and which ones may have been meant. */
export async function unknownCity(
  { database, language, words: common }: Visit,
  asked: string,
): Promise<PageContent> {
  const words = cityWordsOf(language);
  const suggestions = textProblem(asked) === null ? await suggest(database, plainName(asked)) : [];
  const message = words.notFound(asked.slice(0, 100).toWellFormed());
  return {
    status: 404,
    title: problemWordsOf(language).titles[404],
    description: message,
    address: '/cities',
    indexed: false,
    main: html`<div class="lead">
  <h1>${message}</h1>
  ${suggestions.length === 0 ? '' : html`<p>${words.suggestions}</p>`}
</div>
<ul>
  ${suggestions.map(({ slug, name }) => html`<li><a href=${inLanguage(`/cities/${slug}`, language)}>${name}</a></li>`)}
  <li><a href=${inLanguage('/cities', language)}>${words.search}</a></li>
  <li><a href=${inLanguage('/', language)}>${common.name}</a></li>
</ul>`,
  };
}

/** Cities whose names have all the words; else one of them, or how one begins, since ends are mistyped the most. */
async function suggest(database: ReadDatabase, plain: string): Promise<{ slug: string; name: string }[]> {
  const parts = plain
    .split('-')
    .filter((part) => part.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 3);
  const beginnings = [5, 4, 3].flatMap((length) => parts.map((part) => part.slice(0, length)));
  for (const search of new Set([parts.join(' '), ...parts, ...beginnings])) {
    if (search === '') continue;
    const { nodes } = await findCities(database, readCityQuery(new URLSearchParams({ search })));
    if (nodes.length > 0) return nodes.slice(0, mostSuggested);
  }
  return [];
}
