import { type Html, html } from '../../markup/html.ts';
import { inLanguage } from '../address.ts';
import type { Visit } from '../page-route.ts';
import { projectsWordsOf } from '../words/projects.ts';
import type { FilterProblem } from './check-query.ts';
import type { Choice, ProjectChoices } from './project-choices.ts';
import { type Filter, type ListFilter, orders, type ProjectQuery } from './project-query.ts';

/** What the form shows. */
export interface FormState {
  query: ProjectQuery;
  choices: ProjectChoices;
  problems: readonly FilterProblem[];
}

/** The filters as a plain form, whose address is what it asks for. */
export function filterForm({ language }: Visit, { query, choices, problems }: FormState): Html {
  const words = projectsWordsOf(language);
  /** Leads from a field to what is wrong with it. */
  const wrong = (filter: Filter) => {
    const index = problems.findIndex((problem) => problem.filter === filter);
    return index < 0 ? undefined : `problem-${index}`;
  };
  const text = (filter: 'search' | 'populationMin' | 'populationMax', inputMode: 'search' | 'numeric') => {
    const problem = wrong(filter);
    const field =
      problem === undefined
        ? html`<input id=${filter} name=${filter} value=${query[filter]} inputmode=${inputMode} autocomplete="off">`
        : html`<input id=${filter} name=${filter} value=${query[filter]} inputmode=${inputMode} autocomplete="off" aria-invalid="true" aria-describedby=${problem}>`;
    return html`<div class="field"><label for=${filter}>${words.filters[filter]}</label>${field}</div>`;
  };
  const boxes = (filter: Exclude<ListFilter, 'cities'>) =>
    checkboxes(
      filter,
      words.filters[filter],
      offered(filter, choices, query[filter]),
      query[filter],
      wrong(filter),
    );
  const hasArea =
    [...query.departments, ...query.regions].length > 0 ||
    query.populationMin !== '' ||
    query.populationMax !== '';
  return html`<form class="filters" id="filters" action="/projects" aria-label=${words.filterTitle}>
  ${language === 'fr' ? '' : html`<input type="hidden" name="lang" value=${language}>`}
  <div class="row">
    ${text('search', 'search')}
    ${cityField(words, query, choices, wrong('cities'))}
    <div class="field"><label for="edition">${words.filters.edition}</label><select id="edition" name="edition">${choices.editions.map(
      ({ value, label }) => {
        const current = choices.catalogue.current?.code === value;
        return html`<option value=${current ? '' : value} ?selected=${choices.edition?.code === value}>${label}</option>`;
      },
    )}</select></div>
    <div class="field"><label for="order">${words.order}</label><select id="order" name="order">${(
      ['', ...Object.keys(orders)] as ('' | keyof typeof orders)[]
    ).map(
      (order) =>
        html`<option value=${order} ?selected=${query.order === order}>${words.orders[order === '' ? 'entered' : order]}</option>`,
    )}</select></div>
  </div>
  ${chosenCities(words.chosenCities, query, choices)}
  <div class="groups">
  ${boxes('themes')}
  ${boxes('anyTheme')}
  ${boxes('objectives')}
  ${boxes('statuses')}
  <details ?open=${hasArea}><summary>${words.more}</summary>
    <div class="row">${text('populationMin', 'numeric')}${text('populationMax', 'numeric')}</div>
    ${boxes('regions')}
    ${boxes('departments')}
  </details>
  </div>
  <p class="actions"><button type="submit">${words.submit}</button> <a href=${inLanguage('/projects', language)}>${words.clear}</a></p>
</form>`;
}

/** Areas without a city of the edition are left out, unless they are asked for. */
function offered(filter: Exclude<ListFilter, 'cities'>, choices: ProjectChoices, asked: readonly string[]) {
  return choices[filter].filter(
    ({ value }) => asked.includes(value) || !choices.elsewhere.has(`${filter} ${value}`),
  );
}

function checkboxes(
  filter: ListFilter,
  label: string,
  choices: readonly Choice[],
  asked: readonly string[],
  problem: string | undefined,
): Html | '' {
  if (choices.length === 0) return '';
  const chosen = asked.length;
  const boxes = choices.map(
    ({ value, label: name }) =>
      html`<label class="check"><input type="checkbox" name=${filter} value=${value} ?checked=${asked.includes(value)}> <span>${name}</span></label>`,
  );
  const summary = html`<summary>${label}${chosen === 0 ? '' : ` (${chosen})`}</summary>`;
  const legend = html`<legend class="unseen">${label}</legend>`;
  return html`<details ?open=${chosen > 0} id=${`filter-${filter}`}>${summary}
    ${problem === undefined ? html`<fieldset>${legend}<div class="checks">${boxes}</div></fieldset>` : html`<fieldset aria-describedby=${problem}>${legend}<div class="checks">${boxes}</div></fieldset>`}
  </details>`;
}

/** Another city is typed, and suggested; with too many cities to send them all along, a script suggests. */
function cityField(
  words: ReturnType<typeof projectsWordsOf>,
  query: ProjectQuery,
  choices: ProjectChoices,
  problem: string | undefined,
): Html {
  const unknown = query.cities.filter((city) => !choices.askedCities.has(city)).join(', ');
  const description = ['cities-hint', problem].filter((id) => id !== undefined).join(' ');
  return html`<div class="field"><label for="city">${words.filters.cities}</label>
    <input id="city" name="cities" value=${unknown} list="cities" autocomplete="off" spellcheck="false" aria-describedby=${description} aria-invalid=${problem === undefined ? 'false' : 'true'}>
    <datalist id="cities">${(choices.cities ?? []).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</datalist>
    <small id="cities-hint">${words.cityHint}</small></div>`;
}

function chosenCities(label: string, query: ProjectQuery, choices: ProjectChoices): Html | '' {
  const chosen = query.cities.flatMap((asked) => choices.askedCities.get(asked) ?? []);
  if (chosen.length === 0) return '';
  return html`<fieldset class="chosen"><legend>${label}</legend><div class="checks">${chosen.map(
    ({ value, label: name }) =>
      html`<label class="check"><input type="checkbox" name="cities" value=${value} checked> <span>${name}</span></label>`,
  )}</div></fieldset>`;
}
