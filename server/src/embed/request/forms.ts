import { type ChartRequest, queryOf } from './chart-request.ts';

export interface Form {
  name: 'svg' | 'png' | 'csv' | 'json' | 'embed';
  path: string;
  type: string;
}

const forms = [
  ['svg', '/chart.svg', 'image/svg+xml'],
  ['png', '/chart.png', 'image/png'],
  ['csv', '/chart.csv', 'text/csv'],
  ['json', '/chart.json', 'application/json'],
  ['embed', '/embed', 'text/html'],
] as const;

/** The addresses of a slice in every form that it has, with nothing in them that is the default. */
export function formsOf(request: ChartRequest): Form[] {
  const query = queryOf(request);
  return forms.map(([name, path, type]) => ({ name, path: addressOf(path, query), type }));
}

export const addressOf = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query}`;

/** The same as the values of a Link header. */
export const alternatesOf = (request: ChartRequest): string[] =>
  formsOf(request).map(({ path, type }) => `<${path}>; rel="alternate"; type="${type}"`);
