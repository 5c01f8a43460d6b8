import { type CityKey, readCityKey } from './city-key.ts';
import type { DocumentName } from './documents.ts';
import { comparisonOf, type FiguresRequest } from './request.ts';

export interface Question {
  document: DocumentName;
  /** In a fixed order, and only those that are not the document's defaults: caches key on their text. */
  variables: {
    locale: string;
    edition?: string;
    one?: true;
    city?: CityKey;
    panel?: true;
    compared?: true;
    other?: CityKey;
    theme?: string | true;
    first?: number;
    objective?: true;
    status?: true;
    maturity?: true;
  };
}

/** Which document to send for a request, and with what. The same request is always the same question. */
export function questionOf(request: FiguresRequest): Question {
  const { city, edition, by, language, view = 'bars', theme, first } = request;
  const variables: Question['variables'] = { locale: language.toUpperCase() };
  if (edition && view !== 'evolution') variables.edition = edition;
  if (city) {
    variables.one = true;
    variables.city = readCityKey(city);
  }
  if (view === 'ranking') {
    if (theme) variables.theme = theme;
    variables.first = first || 10;
    return { document: view, variables };
  }
  const comparison = view === 'bars' && comparisonOf(request);
  if (comparison === 'panel') variables.panel = true;
  else if (comparison) {
    variables.compared = true;
    variables.other = comparison;
  }
  variables[by] = true;
  return { document: view, variables };
}
