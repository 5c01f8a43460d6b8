import { type Html, html } from '../../markup/html.ts';
import type { HomeData } from '../home-data.ts';
import type { Slice } from '../slice.ts';
import { builderWordsOf } from '../words/builder.ts';
import type { Words } from '../words/words.ts';

type Cities = NonNullable<HomeData['cities']>;

/** Which city, and what to compare it with. */
export function cityFields(words: Words, slice: Slice, { cities }: HomeData): Html {
  const own = builderWordsOf(words.language);
  const slugs = cities?.map(({ slug }) => slug) ?? [];
  // An address may name a city that is not in the list: one of thousands, a code, or none at all, of which the chart says so.
  const other = (chosen: string) =>
    ['', 'panel', ...slugs].includes(chosen) ? '' : option(chosen, chosen, chosen);
  const listed = cities === null ? '' : cityOptions(words, cities, slice.compare);
  return html`${cities === null ? cityInput(words, slice) : citySelect(words, slice, cities, other(slice.city))}
  <div><label for="compare">${own.compare}</label><select id="compare" name="compare">${option('', own.compareNone, slice.compare)}${option('panel', own.comparePanel, slice.compare)}${other(slice.compare)}${listed}</select></div>`;
}

const option = (value: string, label: string, chosen: string): Html =>
  html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;

const citySelect = (words: Words, slice: Slice, cities: Cities, other: Html | ''): Html =>
  html`<div><label for="city">${words.choose.city}</label><select id="city" name="city">${option('', words.choose.everyCity, slice.city)}${other}${cityOptions(words, cities, slice.city)}</select></div>`;

function cityOptions({ choose }: Words, cities: Cities, chosen: string): Html {
  const group = (label: string, disclosed: boolean) => {
    const members = cities.filter((city) => city.disclosed === disclosed);
    if (members.length === 0) return '';
    return html`<optgroup label=${label}>${members.map((city) => option(city.slug, city.name, chosen))}</optgroup>`;
  };
  return html`${group(choose.disclosed, true)}${group(choose.undisclosed, false)}`;
}

/** Thousands of cities: a name is suggested while it is typed; without JavaScript a code or a plain name is enough. */
const cityInput = ({ choose }: Words, slice: Slice): Html =>
  html`<div><label for="city">${choose.city}</label><input id="city" name="city" value=${slice.city} list="cities" autocomplete="off" spellcheck="false" aria-describedby="city-hint"><datalist id="cities"></datalist><small id="city-hint">${choose.cityHint}</small></div>`;
