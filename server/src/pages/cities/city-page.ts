import { projectsLabel } from '../../labels.ts';
import { html } from '../../markup/html.ts';
import { Reads } from '../../reads/reads.ts';
import { textProblem } from '../../text-problem.ts';
import { inLanguage } from '../address.ts';
import type { Choices } from '../builder/choices.ts';
import { embedCodes } from '../builder/embed-codes.ts';
import { embedContext } from '../builder/embed-context.ts';
import { chartBlock } from '../chart-block.ts';
import { findChart } from '../chart-figures.ts';
import { editionNotice, editionSource } from '../edition-notice.ts';
import { elementStyles } from '../element-styles.ts';
import { cityPlaceOf } from '../linked-data/city-place.ts';
import type { PageContent } from '../page.ts';
import type { Elsewhere, Visit } from '../page-route.ts';
import { findProjects } from '../projects/find-projects.ts';
import { readProjectQuery } from '../projects/project-query.ts';
import { everything, type Slice, sliceAddress } from '../slice.ts';
import { cityWordsOf } from '../words/city.ts';
import { cityIdentity } from './city-identity.ts';
import { cityProjects } from './city-projects.ts';
import { type FoundCity, findCity, findOtherNames } from './find-city.ts';
import { unknownCity } from './unknown-city.ts';

/** One city: who it is, its chart compared with all cities, its maturity and its projects. */
export async function cityPage(visit: Visit): Promise<PageContent | Elsewhere> {
  const { database, language, url, path } = visit;
  const asked = path['city'] ?? '';
  const city = textProblem(asked) !== null ? null : await findCity(database, language, asked);
  if (city === null) return unknownCity(visit, asked);
  if (city.slug !== asked) {
    // A former slug, a code, another case: the page has one address.
    return { address: `/cities/${city.slug}${url.search}`, moved: true };
  }
  const code = (url.searchParams.get('edition') ?? '').trim();
  if (code !== '' && !city.editions.some((edition) => edition.code === code)) {
    return otherEdition(visit, city, code);
  }
  return known(visit, city, code);
}

async function known(visit: Visit, city: FoundCity, code: string): Promise<PageContent> {
  const { database, language, origin, url, words: common } = visit;
  const words = cityWordsOf(language);
  const catalogue = await new Reads(database).catalogue();
  const taken = city.editions.map((edition) => edition.code);
  const current = catalogue.current?.code;
  // As the API has it: the current edition if the city takes part in it, else its latest.
  const shown =
    code !== '' ? code : current !== undefined && taken.includes(current) ? current : (taken[0] ?? '');
  const edition = catalogue.byCode(shown);
  const themes: Slice = { ...everything, city: city.slug, edition: code, compare: 'panel' };
  const choices: Choices = { slice: themes, look: { scheme: 'auto', colours: null }, language };
  const maturity: Slice = { ...themes, by: 'maturity' };
  const query = readProjectQuery(url.searchParams);
  const projectQuery = { ...readProjectQuery(new URLSearchParams()), edition: shown, cities: [city.slug] };
  const [names, shownThemes, shownMaturity, projects] = await Promise.all([
    findOtherNames(database.client, city.slug),
    findChart(database, themes, language),
    findChart(database, maturity, language),
    findProjects(database, language, { ...projectQuery, after: query.after, before: query.before }, 10),
  ]);
  const themeChart = shownThemes?.chart ?? null;
  const projectsAre = projectsLabel(edition)[language === 'fr' ? 'FR' : 'EN'];
  const stylesheet = elementStyles(visit.widget);
  const address = code === '' ? `/cities/${city.slug}` : `/cities/${city.slug}?edition=${code}`;
  return {
    title: words.title(city.name, projectsAre),
    description: words.description(city.name, projectsAre),
    address,
    // Of a participant that was not disclosed there is nothing to find.
    indexed: city.disclosed && query.after === '' && query.before === '',
    charts: language,
    card: themeChart === null ? undefined : { chart: themeChart, address: sliceAddress(themes, language) },
    styles: ['inventory/inventory.css'],
    scripts: ['inventory.ts'],
    data: city.disclosed ? [cityPlaceOf(origin, city)] : [],
    main: html`<div class="lead">
  <h1>${city.name}</h1>
</div>
${edition === undefined ? '' : editionNotice(common, edition)}
${cityIdentity(language, city, names)}
<p>${words.editions}${common.colon}${city.editions.map(
      ({ code: other, title }, index) =>
        html`${index === 0 ? '' : ', '}${other === shown ? html`<strong>${title}</strong>` : html`<a href=${inLanguage(`/cities/${city.slug}?edition=${other}`, language)}>${title}</a>`}`,
    )}</p>
${chartBlock({ id: 'themes', slice: themes, shown: shownThemes, language, stylesheet })}
<p class="small">${words.chartLead} ${words.otherCharts}${common.colon}<a href=${sliceAddress({ ...themes, by: 'objective' }, language)}>${words.byObjective}</a>, <a href=${sliceAddress({ ...themes, by: 'status' }, language)}>${words.byStatus}</a></p>
${chartBlock({ id: 'maturity', slice: maturity, shown: shownMaturity, language, stylesheet })}
${cityProjects(language, { query: projectQuery, found: projects, address })}
<section aria-labelledby="embed">
  <h2 id="embed">${words.embed}</h2>
  <p>${words.embedLead}</p>
  <pre><code>${embedCodes(choices, embedContext(visit, themeChart)).tag}</code></pre>
  <p><a href=${sliceAddress(themes, language)}>${words.embedMore}</a></p>
</section>
${edition === undefined ? '' : editionSource(common, edition)}`,
  };
}

/** The city is there, but not in that edition. */
function otherEdition({ language }: Visit, city: FoundCity, code: string): PageContent {
  const words = cityWordsOf(language);
  const message = words.otherEdition(city.name, code.slice(0, 60).toWellFormed());
  return {
    status: 404,
    title: city.name,
    description: message,
    address: `/cities/${city.slug}`,
    indexed: false,
    main: html`<div class="lead"><h1>${city.name}</h1><p>${message}</p></div>
<ul>${city.editions.map(
      ({ code: other, title }) =>
        html`<li><a href=${inLanguage(`/cities/${city.slug}?edition=${other}`, language)}>${title}</a></li>`,
    )}</ul>`,
  };
}
