import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import { formatsOf } from '../formats.ts';
import { citiesWordsOf } from '../words/cities.ts';
import { cityWordsOf } from '../words/city.ts';
import type { Language } from '../words/words.ts';
import type { FoundCity } from './find-city.ts';

/** What is officially known of a city; of one that was not disclosed, that it was not. */
export function cityIdentity(language: Language, city: FoundCity, otherNames: readonly string[]): Html {
  const words = cityWordsOf(language);
  const { number } = formatsOf(language);
  const { department, disclosed, inseeCode, kind, population, populationYear, region, siren } = city;
  if (!disclosed) return html`<p>${words.undisclosed}</p>`;
  const inhabitants =
    population === null || populationYear === null
      ? words.unknown
      : words.populationIn(number(population), populationYear);
  return html`<dl class="identity">
  ${fact(words.kind, kind === null ? words.unknown : citiesWordsOf(language).kinds[kind])}
  ${otherNames.length === 0 ? '' : fact(words.alsoCalled, otherNames.join(', '))}
  ${inseeCode === null ? '' : fact(words.inseeCode, inseeCode)}
  ${siren === null ? '' : fact(words.siren, siren)}
  ${fact(words.population, inhabitants)}
  ${department === null ? '' : fact(words.department, html`<a href=${inLanguage(`/projects?departments=${department.code}`, language)}>${department.name}</a> (${department.code})`)}
  ${region === null ? '' : fact(words.region, html`<a href=${inLanguage(`/cities?region=${region.code}`, language)}>${region.name}</a>`)}
</dl>`;
}

const fact = (name: string, value: unknown): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
