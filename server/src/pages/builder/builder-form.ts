import { type Html, html } from '../../markup/html.ts';
import type { HomeData } from '../home-data.ts';
import { breakdowns, views } from '../slice.ts';
import { builderWordsOf } from '../words/builder.ts';
import type { Words } from '../words/words.ts';
import type { Choices } from './choices.ts';
import { cityFields } from './city-fields.ts';
import { colours, ownColours, schemes } from './look.ts';

/** What the chart shows and how it looks. It works as a plain form; with JavaScript the page follows each choice at once. */
export function builderForm(words: Words, choices: Choices, data: HomeData): Html {
  const { choose, language } = words;
  const { slice } = choices;
  const own = builderWordsOf(language);
  return html`<form id="chooser" action="/" aria-label=${choose.legend}>
  ${language === 'fr' ? '' : html`<input type="hidden" name="lang" value=${language}>`}
  ${cityFields(words, slice, data)}
  ${select(
    'view',
    own.view,
    views.map((view) => [view, own.views[view]]),
    slice.view,
  )}
  ${select(
    'by',
    choose.by,
    breakdowns.map((by) => [by, choose.breakdowns[by]]),
    slice.by,
  )}
  ${select(
    'edition',
    choose.edition,
    data.editions.map(({ edition }) => [edition.current ? '' : edition.code, edition.code]),
    shownEdition(choices, data),
  )}
  ${select('theme', own.theme, [['', own.everyTheme], ...themesOf(words, data)], slice.theme)}
  <div class="last">
    <div><label for="limit">${own.limit}</label><input id="limit" name="limit" type="number" min="1" max="99" value=${slice.limit} size="4"></div>
    <button type="submit">${choose.submit}</button>
  </div>
  ${lookFields(words, choices)}
</form>`;
}

function shownEdition({ slice }: Choices, { editions }: HomeData): string {
  const shown = editions.find(({ edition }) => edition.code === slice.edition);
  return shown?.edition.current ? '' : slice.edition;
}

const themesOf = ({ language }: Words, { editions, shown }: HomeData): [string, string][] =>
  (editions.find(({ edition }) => edition.id === shown)?.edition.themes ?? []).map(
    ({ code, labelFr, labelEn }) => [code, language === 'fr' ? labelFr : labelEn],
  );

function lookFields({ language }: Words, { look, language: chartLanguage }: Choices): Html {
  const own = builderWordsOf(language);
  const chosen = look.colours ?? ownColours;
  const changed = look.colours !== null || look.scheme !== 'auto' || chartLanguage !== language;
  return html`<details ?open=${changed}><summary>${own.look}</summary>
    <div class="look">
    ${select(
      'look',
      own.scheme,
      schemes.map((scheme) => [scheme, own.schemes[scheme]]),
      look.scheme,
    )}
    ${select(
      'language',
      own.language,
      (['fr', 'en'] as const).map((one) => [one, own.languages[one]]),
      chartLanguage,
    )}
    <label class="check"><input type="checkbox" name="colours" value="own" ?checked=${look.colours !== null}> ${own.ownColours}</label>
    ${colours.map(
      (name) =>
        html`<div><label for=${`colour-${name}`}>${own.colours[name]}</label><input id=${`colour-${name}`} name=${name} type="color" value=${chosen[name]}></div>`,
    )}
    </div>
    <p id="contrast" role="status" data-faint=${own.faint}></p>
  </details>`;
}

/** What an address asks for stays chosen, even where there is no such thing: the chart says so. */
function select(name: string, label: string, options: [string, string][], chosen: string): Html {
  return html`<div><label for=${name}>${label}</label><select id=${name} name=${name}>${withChosen(
    options,
    chosen,
  ).map(
    ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
  )}</select></div>`;
}

const withChosen = (options: [string, string][], chosen: string): [string, string][] =>
  options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
