import { readCityKey } from './city-key.ts';
import type { Question } from './query.ts';
import { comparisonOf, type FiguresRequest } from './request.ts';

/** What every document takes. */
export function commonVariables({ city, edition, language }: FiguresRequest): Question['variables'] {
  const variables: Question['variables'] = { locale: language.toUpperCase() };
  if (edition) variables.edition = edition;
  if (city) {
    variables.one = true;
    variables.city = readCityKey(city);
  }
  return variables;
}

/** The values for the document of bars. The same request always gives the same text. */
export function barsVariables(request: FiguresRequest): Question['variables'] {
  const variables = commonVariables(request);
  const comparison = comparisonOf(request);
  if (comparison === 'panel') variables.panel = true;
  else if (comparison) {
    variables.compared = true;
    variables.other = comparison;
  }
  variables[request.by] = true;
  return variables;
}
