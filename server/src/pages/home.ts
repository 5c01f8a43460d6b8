import type { Chart } from '@barometre/widget/chart';
import { chartTable } from './chart-table.ts';
import type { HomeData } from './home-data.ts';
import { originSection } from './home-origin.ts';
import { type Html, html } from './html.ts';
import { breakdowns, type Slice } from './slice.ts';
import { snippetOf } from './snippet.ts';
import type { Words } from './words/words.ts';

export interface HomeContent {
  words: Words;
  slice: Slice;
  data: HomeData;
  /** Null where there is no such city or edition: the element says so. */
  chart: Chart | null;
  /** The origin that outside pages would name, such as "https://barometre.example". */
  origin: string;
}

export function home({ words, slice, data, chart, origin }: HomeContent): Html {
  const { embed, develop } = words;
  return html`<div class="lead">
  <h1>${words.title}</h1>
  <p>${words.lead}</p>
</div>
${chooser(words, slice, data)}
<city-barometer id="chart" lang=${words.language} heading-level="2" edition=${slice.edition} city=${slice.city} compare=${slice.compare} by=${slice.by}>${chart === null ? '' : chartTable(chart)}</city-barometer>
<section aria-labelledby="embed">
  <h2 id="embed">${embed.title}</h2>
  <p>${embed.lead}</p>
  <pre><code id="snippet" data-origin=${origin}>${snippetOf(origin, slice, words.language)}</code></pre>
  <p><button type="button" id="copy" hidden data-copied=${embed.copied} data-not-copied=${embed.notCopied}>${embed.copy}</button> <span role="status" id="copy-status"></span></p>
  <p class="small">${embed.csp} <code>${origin}</code></p>
</section>
<section aria-labelledby="develop">
  <h2 id="develop">${develop.title}</h2>
  <p>${develop.lead}</p>
  <pre><code>curl ${origin}/graphql --json '{"query": "{ statistics { edition { code notice } themes { theme { label } percent } } }"}'</code></pre>
  <ul>
    <li><a href="/graphql">${develop.graphiql}</a></li>
    <li><a href="/graphql/schema.graphql">${develop.schema}</a></li>
    <li><a href="/widget/versions.json">${develop.versions}</a></li>
  </ul>
</section>
${originSection(words, data)}`;
}

/** Works as a plain form; with JavaScript the chart follows each choice at once. */
function chooser(words: Words, slice: Slice, { cities, editions }: HomeData): Html {
  const { choose } = words;
  const option = (value: string, label: string, chosen: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  const group = (label: string, disclosed: boolean) =>
    html`<optgroup label=${label}>${cities
      .filter((city) => city.disclosed === disclosed)
      .map((city) => option(city.slug, city.name, slice.city))}</optgroup>`;
  return html`<form id="chooser" action="/" aria-label=${choose.legend}>
  ${words.language === 'fr' ? '' : html`<input type="hidden" name="lang" value=${words.language}>`}
  <div><label for="city">${choose.city}</label><select id="city" name="city">${option('', choose.everyCity, slice.city)}${group(choose.disclosed, true)}${group(choose.undisclosed, false)}</select></div>
  <div><label for="by">${choose.by}</label><select id="by" name="by">${breakdowns.map((by) => option(by, choose.breakdowns[by], slice.by))}</select></div>
  <div><label for="edition">${choose.edition}</label><select id="edition" name="edition">${editions.map(
    ({ edition }) =>
      html`<option value=${edition.current ? '' : edition.code} ?selected=${slice.edition === edition.code || (slice.edition === '' && edition.current)}>${edition.code}</option>`,
  )}</select></div>
  <label class="check"><input type="checkbox" name="compare" value="panel" ?checked=${slice.compare === 'panel'}> ${choose.compare}</label>
  <button type="submit">${choose.submit}</button>
</form>`;
}
