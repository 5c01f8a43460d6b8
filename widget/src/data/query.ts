import type { By } from '../chart/model.ts';
import { type CityKey, readCityKey } from './city-key.ts';
import { comparisonOf, type FiguresRequest } from './request.ts';

export interface Query {
  query: string;
  variables: { locale: string; edition?: string; city?: CityKey; other?: CityKey };
}

const LABEL = 'label(locale:$locale)';
const COUNTS = 'count share percent rank}';

const LINES: Record<By, string> = {
  theme: `lines:themes{theme{code ${LABEL}}${COUNTS}`,
  objective: `lines:objectives{code:objective ${LABEL}${COUNTS}`,
  status: `statusKnownCount lines:statuses{code:status ${LABEL}${COUNTS}`,
  maturity: `maturity{score coverage axes{code:axis ${LABEL}score coverage}}`,
};

/** One document for one element, asking only what it shows. The same request is always the same text: caches key on it. */
export function buildQuery(request: FiguresRequest): Query {
  const { city, edition, by, language } = request;
  const comparison = comparisonOf(request);
  const variables: Query['variables'] = { locale: language.toUpperCase() };
  if (edition) variables.edition = edition;

  let declared = '$locale:Locale!$edition:String';
  let fields = `edition(code:$edition){...E publishedFigures{${LABEL}value unit source{name url}}statistics{...S}}`;
  if (city) {
    variables.city = readCityKey(city);
    declared += '$city:CityKey!';
    const panel = comparison === 'panel' ? 'statistics{...S}' : '';
    fields = `city(by:$city){slug name statistics(edition:$edition){...S edition{...E ${panel}}}}`;
  }
  if (comparison && comparison !== 'panel') {
    variables.other = comparison;
    declared += '$other:CityKey!';
    fields += 'other:city(by:$other){name statistics(edition:$edition){...S edition{code}}}';
  }
  return {
    query: `query Barometer(${declared}){${fields}}fragment E on Edition{code title(locale:$locale)provenance notice(locale:$locale)source{name url licence updatedAt}}fragment S on Statistics{asOf cityCount projectCount ${LINES[by]}}`,
    variables,
  };
}
