import { inLanguage } from './address.ts';
import type { Language } from './words/words.ts';

export const breakdowns = ['theme', 'objective', 'status', 'maturity'] as const;
export type Breakdown = (typeof breakdowns)[number];

export const views = ['bars', 'evolution', 'ranking'] as const;
export type View = (typeof views)[number];

/** What a chart shows: the element's attributes, which are also the names in an address. */
export interface Slice {
  city: string;
  edition: string;
  by: Breakdown;
  view: View;
  /** Of a ranking. */
  theme: string;
  compare: string;
  /** The first N lines, 1 to 99; '' for all. */
  limit: string;
}

/** All of the current edition, by theme. */
export const everything: Slice = {
  city: '',
  edition: '',
  by: 'theme',
  view: 'bars',
  theme: '',
  compare: '',
  limit: '',
};

/**
 * Reads a slice from an address. What makes no sense counts as absent, as it does for the element; so does what the view
 * does not look at.
 */
export function readSlice(parameters: URLSearchParams): Slice {
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, 100);
  const view = views.find((one) => one === text('view')) ?? 'bars';
  const city = text('city');
  const by = breakdowns.find((one) => one === text('by')) ?? 'theme';
  const limit = text('limit');
  return {
    city,
    edition: view === 'evolution' ? '' : text('edition'),
    by: view === 'ranking' ? 'theme' : by,
    view,
    theme: view === 'ranking' ? text('theme') : '',
    compare: city === '' || view !== 'bars' ? '' : text('compare'),
    limit: /^[1-9]\d?$/.test(limit) ? limit : '',
  };
}

/** A slice as parameters or attributes, with nothing in it that is the default. */
export const sliceEntries = ({ city, edition, by, view, theme, compare, limit }: Slice): [string, string][] =>
  Object.entries({
    city,
    compare,
    edition,
    by: by === 'theme' ? '' : by,
    view: view === 'bars' ? '' : view,
    theme,
    limit,
  }).filter(([, value]) => value !== '');

/** The address of the page for a slice. */
export function sliceAddress(slice: Slice, language: Language): string {
  const parameters = new URLSearchParams(sliceEntries(slice));
  return inLanguage(parameters.size === 0 ? '/' : `/?${parameters}`, language);
}
