import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import { pager } from '../pager.ts';
import { citiesWordsOf } from '../words/cities.ts';
import type { Language } from '../words/words.ts';
import { type CityQuery, citiesAddress } from './city-query.ts';
import type { CityPage, ListedCity } from './find-cities.ts';

/** How many there are, those of the page as a table, the neighbouring pages and the same as a file. */
export function cityResults(language: Language, query: CityQuery, found: CityPage): Html {
  const words = citiesWordsOf(language);
  const { nodes, totalCount } = found;
  return html`<section aria-labelledby="results">
  <h2 id="results">${words.found(totalCount, formatsOf(language).number(totalCount))}</h2>
  ${totalCount === 0 ? html`<p>${words.none}</p>` : ''}
  ${nodes.length === 0 ? '' : cityTable(language, nodes)}
  ${pager(language, words, neighboursOf(query, found))}
  <p class="download">${words.download} <a href="/export/cities.csv?bom=true">CSV</a>, <a href="/export/cities.ndjson">NDJSON</a></p>
</section>`;
}

function cityTable(language: Language, cities: readonly ListedCity[]): Html {
  const words = citiesWordsOf(language);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.table}><table>
    <caption class="unseen">${words.table}</caption>
    <thead><tr><th scope="col">${words.city}</th><th scope="col">${words.department}</th><th scope="col" class="number">${words.population}</th><th scope="col" class="number">${words.projects}</th></tr></thead>
    <tbody>${cities.map((city) => cityRow(language, city))}</tbody>
  </table></div>`;
}

/** What nobody published of a city is left empty, with a dash for the eye. */
function cityRow(language: Language, city: ListedCity): Html {
  const words = citiesWordsOf(language);
  const { number } = formatsOf(language);
  const { department, kind, name, population, populationYear, slug, statistics } = city;
  const what = kind === null ? words.undisclosed : words.kinds[kind];
  return html`<tr>
    <th scope="row"><a href=${inLanguage(`/cities/${slug}`, language)}>${name}</a> <span class="small">${what}</span></th>
    <td>${department === null ? '–' : `${department.name} (${department.code})`}</td>
    <td class="number">${population === null ? '–' : html`${number(population)} <span class="small">(${populationYear})</span>`}</td>
    <td class="number">${statistics === null ? '–' : html`${number(statistics.projectCount)} <span class="small">(${statistics.edition.code})</span>`}</td>
  </tr>`;
}

function neighboursOf(query: CityQuery, { pageInfo }: CityPage) {
  const start = { ...query, after: '', before: '' };
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return {
    first: hasPreviousPage ? citiesAddress(start) : null,
    previous:
      hasPreviousPage && startCursor !== null ? citiesAddress({ ...start, before: startCursor }) : null,
    next: hasNextPage && endCursor !== null ? citiesAddress({ ...start, after: endCursor }) : null,
  };
}
