import type { HomeData } from './home-data.ts';
import { type Html, html } from './html.ts';
import { breakdowns, type Slice } from './slice.ts';
import type { Words } from './words/words.ts';

/** What the chart shows. It works as a plain form; with JavaScript the chart follows each choice at once. */
export function chooser(words: Words, slice: Slice, { cities, editions }: HomeData): Html {
  const { choose } = words;
  const isShown = ({ edition }: HomeData['editions'][number]) =>
    slice.edition === edition.code || (slice.edition === '' && edition.current);
  return html`<form id="chooser" action="/" aria-label=${choose.legend}>
  ${words.language === 'fr' ? '' : html`<input type="hidden" name="lang" value=${words.language}>`}
  ${cities === null ? cityInput(words, slice) : citySelect(words, slice, cities)}
  <div><label for="by">${choose.by}</label><select id="by" name="by">${breakdowns.map((by) => option(by, choose.breakdowns[by], slice.by))}</select></div>
  <div><label for="edition">${choose.edition}</label><select id="edition" name="edition">${editions.map(
    (entry) =>
      html`<option value=${entry.edition.current ? '' : entry.edition.code} ?selected=${isShown(entry)}>${entry.edition.code}</option>`,
  )}</select></div>
  <label class="check"><input type="checkbox" name="compare" value="panel" ?checked=${slice.compare === 'panel'}> ${choose.compare}</label>
  <button type="submit">${choose.submit}</button>
</form>`;
}

const option = (value: string, label: string, chosen: string): Html =>
  html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;

type Cities = NonNullable<HomeData['cities']>;

function citySelect({ choose }: Words, slice: Slice, cities: Cities): Html {
  const group = (label: string, disclosed: boolean) => {
    const members = cities.filter((city) => city.disclosed === disclosed);
    if (members.length === 0) return '';
    return html`<optgroup label=${label}>${members.map((city) => option(city.slug, city.name, slice.city))}</optgroup>`;
  };
  return html`<div><label for="city">${choose.city}</label><select id="city" name="city">${option('', choose.everyCity, slice.city)}${group(choose.disclosed, true)}${group(choose.undisclosed, false)}</select></div>`;
}

/** Thousands of cities: a name is suggested while it is typed; without JavaScript a code or a plain name is enough. */
const cityInput = ({ choose }: Words, slice: Slice): Html =>
  html`<div><label for="city">${choose.city}</label><input id="city" name="city" value=${slice.city} list="cities" autocomplete="off" spellcheck="false" aria-describedby="city-hint"><datalist id="cities"></datalist><small id="city-hint">${choose.cityHint}</small></div>`;
