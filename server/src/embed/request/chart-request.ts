import type { Parameters } from './parameters.ts';
import { ParameterProblem } from './problem.ts';

export const breakdowns = ['theme', 'objective', 'status', 'maturity'] as const;
export const views = ['bars', 'evolution', 'ranking'] as const;
export const languages = ['fr', 'en'] as const;

/** What an address asks to be shown: the element's attributes, under the same names. '' and null: not said. */
export interface ChartRequest {
  city: string;
  compare: string;
  edition: string;
  by: (typeof breakdowns)[number];
  view: (typeof views)[number];
  theme: string;
  language: (typeof languages)[number];
  limit: number | null;
  heading: string;
  /** Figures as they once were, rather than as they are now. */
  archive: Archive | null;
}

/** Which of an edition's revisions: by its number, or the one that stood on a day. */
export type Archive = { revision: number } | { day: string };

export const chartParameters = [
  'city',
  'compare',
  'edition',
  'by',
  'view',
  'theme',
  'lang',
  'limit',
  'heading',
  'revision',
  'date',
];

export function readChartRequest(parameters: Parameters): ChartRequest {
  const request = {
    city: parameters.text('city'),
    compare: parameters.text('compare'),
    edition: parameters.text('edition'),
    by: parameters.choice('by', breakdowns, 'theme'),
    view: parameters.choice('view', views, 'bars'),
    theme: parameters.text('theme'),
    language: parameters.choice('lang', languages, 'fr'),
    limit: parameters.whole('limit', 1, 99),
    heading: parameters.text('heading'),
  };
  return { ...request, archive: readArchive(parameters, request) };
}

/** A revision keeps the totals of its whole edition: what it can't answer is refused rather than answered with today's figures. */
function readArchive(parameters: Parameters, request: Omit<ChartRequest, 'archive'>): Archive | null {
  const revision = parameters.whole('revision', 1, 999_999);
  const day = parameters.day('date');
  if (revision === null && day === null) return null;
  const parameter = revision === null ? 'date' : 'revision';
  if (revision !== null && day !== null) {
    throw new ParameterProblem('date', {
      FR: '« date » et « revision » disent la même chose : donnez l’un ou l’autre.',
      EN: '"date" and "revision" say the same thing: give one or the other.',
    });
  }
  if (request.edition === '') {
    throw new ParameterProblem('edition', {
      FR: `« ${parameter} » demande « edition », par exemple edition=2013.`,
      EN: `"${parameter}" takes "edition" beside it, such as edition=2013.`,
    });
  }
  const [unkept] = [
    ...(['city', 'compare'] as const).filter((name) => request[name] !== ''),
    ...(request.view === 'bars' ? [] : (['view'] as const)),
  ];
  if (unkept !== undefined) {
    throw new ParameterProblem(unkept, {
      FR: `Une révision garde les totaux de toute son édition : « ${unkept} » et « ${parameter} » ne vont pas ensemble.`,
      EN: `A revision keeps the totals of its whole edition: "${unkept}" and "${parameter}" do not go together.`,
    });
  }
  return revision === null ? { day: day ?? '' } : { revision };
}

/** The same request as the query of an address, with nothing in it that is the default. */
export function queryOf(request: ChartRequest): URLSearchParams {
  const { city, compare, edition, by, view, theme, language, limit, heading, archive } = request;
  const query = new URLSearchParams();
  const add = (name: string, value: string | number | null, otherwise: string | null = '') => {
    if (value !== null && value !== otherwise) query.set(name, String(value));
  };
  add('city', city);
  add('compare', compare);
  add('edition', edition);
  add('by', by, 'theme');
  add('view', view, 'bars');
  add('theme', theme);
  add('lang', language, 'fr');
  add('limit', limit);
  add('heading', heading);
  if (archive !== null) {
    if ('revision' in archive) add('revision', archive.revision);
    else add('date', archive.day);
  }
  return query;
}
