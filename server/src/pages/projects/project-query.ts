/** The fields of the API's ProjectFilter that are lists, by their names there. */
export const listFilters = [
  'cities',
  'themes',
  'anyTheme',
  'objectives',
  'statuses',
  'departments',
  'regions',
] as const;
export type ListFilter = (typeof listFilters)[number];

/** Those that are one value. */
export const textFilters = ['edition', 'populationMin', 'populationMax', 'search'] as const;
export type TextFilter = (typeof textFilters)[number];

export type Filter = ListFilter | TextFilter;

/** In which orders a list can be read, as the API's ProjectOrder; without one, as the projects were entered. */
export const orders = {
  title: [{ field: 'TITLE', direction: 'ASC' }],
  city: [
    { field: 'CITY', direction: 'ASC' },
    { field: 'TITLE', direction: 'ASC' },
  ],
  maturity: [{ field: 'MATURITY', direction: 'DESC' }],
  budget: [{ field: 'BUDGET_PLANNED', direction: 'DESC' }],
  updated: [{ field: 'UPDATED_AT', direction: 'DESC' }],
} as const;
export type Order = '' | keyof typeof orders;

/** What an address asks of the inventory, as it was written: nothing is known yet of whether it can be meant. */
export interface ProjectQuery extends Record<ListFilter, string[]>, Record<TextFilter, string> {
  order: Order;
  /** A cursor: the page after it, or before it. */
  after: string;
  before: string;
}

/** Codes have one spelling; who types one by hand need not know which. */
const upperCase: readonly ListFilter[] = ['objectives', 'statuses', 'departments'];

export function readProjectQuery(parameters: URLSearchParams): ProjectQuery {
  const text = (name: string) => (parameters.get(name) ?? '').trim();
  const list = (name: ListFilter) => {
    const values = parameters
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => (upperCase.includes(name) ? value.trim().toUpperCase() : value.trim()));
    return [...new Set(values)].filter((value) => value !== '');
  };
  const order = text('order');
  return {
    ...(Object.fromEntries(listFilters.map((name) => [name, list(name)])) as Record<ListFilter, string[]>),
    ...(Object.fromEntries(textFilters.map((name) => [name, text(name)])) as Record<TextFilter, string>),
    order: Object.hasOwn(orders, order) ? (order as Order) : '',
    after: text('after'),
    before: text('before'),
  };
}

/** The filters as a query string, which the exports take as well: the same names, nothing that is empty. */
export function filtersOf(query: ProjectQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.edition !== '') parameters.set('edition', query.edition);
  for (const name of listFilters) for (const value of query[name]) parameters.append(name, value);
  for (const name of textFilters) {
    if (name !== 'edition' && query[name] !== '') parameters.set(name, query[name]);
  }
  return parameters;
}

/** The address of a query, in French. */
export function projectsAddress(query: ProjectQuery): string {
  const parameters = filtersOf(query);
  for (const name of ['order', 'after', 'before'] as const) {
    if (query[name] !== '') parameters.set(name, query[name]);
  }
  return parameters.size === 0 ? '/projects' : `/projects?${parameters}`;
}

/** The same query from its first page. */
export const fromTheStart = (query: ProjectQuery): ProjectQuery => ({ ...query, after: '', before: '' });

/** The same query without one value of a filter. */
export function withoutFilter(query: ProjectQuery, name: Filter, value: string): ProjectQuery {
  const start = fromTheStart(query);
  return name in start && Array.isArray(start[name])
    ? { ...start, [name]: start[name].filter((other) => other !== value) }
    : { ...start, [name]: '' };
}

/** Whether a form without scripts left fields empty in an address, which nobody wants to share. */
export const hasEmptyFields = (parameters: URLSearchParams): boolean =>
  [...listFilters, ...textFilters, 'order'].some((name) => parameters.getAll(name).includes(''));
