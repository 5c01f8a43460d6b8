import { type Html, html } from '../../markup/html.ts';
import type { ListedArea } from '../../reads/areas.ts';
import type { CatalogueEdition } from '../../reads/catalogue.ts';
import { inLanguage } from '../address.ts';
import { citiesWordsOf } from '../words/cities.ts';
import type { Language } from '../words/words.ts';
import { type CityQuery, cityKinds, cityOrders } from './city-query.ts';

interface Offered {
  regions: readonly ListedArea[];
  editions: readonly CatalogueEdition[];
}

/** The search as a plain form, whose address is what it asks for. */
export function cityForm(language: Language, query: CityQuery, { regions, editions }: Offered): Html {
  const words = citiesWordsOf(language);
  const select = (
    name: 'region' | 'kind' | 'edition' | 'order',
    options: readonly (readonly [string, string])[],
  ) =>
    html`<div class="field"><label for=${name}>${words[name]}</label><select id=${name} name=${name}>${options.map(
      ([value, label]) => html`<option value=${value} ?selected=${query[name] === value}>${label}</option>`,
    )}</select></div>`;
  const every = ['', words.every] as const;
  return html`<form class="filters" action="/cities" role="search" aria-label=${words.filter}>
  ${language === 'fr' ? '' : html`<input type="hidden" name="lang" value=${language}>`}
  <div class="row">
    <div class="field"><label for="search">${words.search}</label><input id="search" name="search" value=${query.search} inputmode="search" autocomplete="off"></div>
    ${select('region', [every, ...regions.filter(({ code, taken }) => taken || code === query.region).map(({ code, name }) => [code, name] as const)])}
    ${select('kind', [every, ...cityKinds.map((kind) => [kind, words.kinds[kind]] as const)])}
    ${select('edition', [every, ...editions.map(({ code, titleFr, titleEn }) => [code, language === 'fr' ? titleFr : titleEn] as const)])}
    ${select(
      'order',
      (Object.keys(cityOrders) as (keyof typeof cityOrders)[]).map(
        (order) => [order, words.orders[order]] as const,
      ),
    )}
  </div>
  <p class="actions"><button type="submit">${words.submit}</button> <a href=${inLanguage('/cities', language)}>${words.clear}</a></p>
</form>`;
}
