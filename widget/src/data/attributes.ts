import type { By, View } from '../chart/model.ts';
import type { Language } from '../locales/language.ts';
import type { FiguresRequest } from './request.ts';

/*
 * An attribute that makes no sense counts as absent. It is a mistake of who wrote the page: its readers can do nothing
 * about a warning, and a chart by theme serves them better than none.
 */

const BREAKDOWNS: readonly By[] = ['theme', 'objective', 'status', 'maturity'];
const VIEWS: readonly View[] = ['bars', 'evolution', 'ranking'];

/** What the attributes hold, or the query parameters of the same names. */
export type Attributes = {
  endpoint?: unknown;
  city?: unknown;
  compare?: unknown;
  edition?: unknown;
  by?: unknown;
  view?: unknown;
  theme?: unknown;
  limit?: unknown;
};

/** The question in the attributes. Names of what is not asked are left out: equal questions have equal JSON. */
export function readRequest(
  attributes: Attributes,
  language: Language,
  endpoint: string = readText(attributes.endpoint),
): FiguresRequest {
  const { city, compare, edition } = attributes;
  const view = VIEWS.find((one) => one === readText(attributes.view)) ?? 'bars';
  return {
    endpoint,
    city: readText(city),
    compare: readText(compare),
    edition: readText(edition),
    by: readBy(attributes.by),
    language,
    ...(view !== 'bars' && { view }),
    ...(view === 'ranking' && {
      theme: readText(attributes.theme),
      first: readLimit(attributes.limit) || 10,
    }),
  };
}

export function readBy(value: unknown): By {
  return BREAKDOWNS.find((by) => by === readText(value)) ?? 'theme';
}

export function readText(value: unknown): string {
  return String(value ?? '').trim();
}

/** How many lines to show; 0: all of them. */
export const readLimit = (value: unknown): number => readWhole(value, 1, 99, 0);

/** A whole number from `least`, which is 1 or more, to `most`. */
export function readWhole(value: unknown, least: number, most: number, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
}
