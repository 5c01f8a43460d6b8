import { textProblem } from '../../text-problem.ts';
import type { ProblemSentences } from '../words/projects.ts';
import type { Choice, ProjectChoices } from './project-choices.ts';
import {
  type Filter,
  type ListFilter,
  listFilters,
  type ProjectQuery,
  textFilters,
} from './project-query.ts';

/** Why a filter can't be meant, as its reader is told. */
export interface FilterProblem {
  filter: Filter;
  message: string;
}

const mostValues = 100;
/** The largest whole number of the API. */
const mostPeople = 2 ** 31 - 1;

/** Everything that is wrong with a query, not the first thing alone. */
export function checkQuery(
  query: ProjectQuery,
  choices: ProjectChoices,
  say: ProblemSentences,
): FilterProblem[] {
  const unreadable = [...textFilters, ...listFilters].filter((filter) =>
    [query[filter]].flat().some((value) => textProblem(value) !== null),
  );
  const problems: FilterProblem[] = unreadable.map((filter) => ({ filter, message: say.unreadable }));
  const add = (filter: Filter, message: string | null) => {
    if (message !== null && !unreadable.includes(filter)) problems.push({ filter, message });
  };
  if (query.edition !== '' && choices.catalogue.byCode(query.edition) === undefined) {
    add('edition', say.unknown(shortened(query.edition), codes(choices.editions)));
  }
  for (const filter of listFilters) add(filter, listProblem(filter, query[filter], choices, say));
  const bounds = (['populationMin', 'populationMax'] as const).map((filter) => {
    const text = query[filter];
    if (text === '' || isPopulation(text)) return text === '' ? null : Number(text);
    add(filter, say.notPopulation(shortened(text)));
    return null;
  });
  const [least, most] = bounds;
  if (least != null && most != null && least > most) add('populationMin', say.rangeUpsideDown(least, most));
  return problems;
}

const isPopulation = (text: string): boolean => /^\d{1,10}$/.test(text) && Number(text) <= mostPeople;

function listProblem(
  filter: ListFilter,
  values: readonly string[],
  choices: ProjectChoices,
  say: ProblemSentences,
): string | null {
  if (values.length > mostValues) return say.tooMany(mostValues);
  if (filter === 'cities') {
    const unknown = values.find((value) => !choices.askedCities.has(value));
    return unknown === undefined ? null : say.unknownCity(shortened(unknown));
  }
  const known = choices[filter];
  const unknown = values.find((value) => !known.some((choice) => choice.value === value));
  return unknown === undefined ? null : say.unknown(shortened(unknown), codes(known));
}

const codes = (choices: readonly Choice[]): string => choices.map(({ value }) => value).join(', ');

/** Somebody's text in a sentence of ours: not a page of it. */
const shortened = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text;
