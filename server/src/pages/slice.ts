import type { Language } from './words/words.ts';

export const breakdowns = ['theme', 'objective', 'status', 'maturity'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** What a chart shows: the element's attributes, which are also the names in an address. */
export interface Slice {
  city: string;
  edition: string;
  by: Breakdown;
  compare: string;
}

/** Reads a slice from an address. What makes no sense counts as absent, as it does for the element. */
export function readSlice(parameters: URLSearchParams): Slice {
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, 100);
  const city = text('city');
  return {
    city,
    edition: text('edition'),
    by: breakdowns.find((by) => by === text('by')) ?? 'theme',
    compare: city === '' ? '' : text('compare'),
  };
}

/** The address of the page for a slice, with nothing in it that is the default. */
export function sliceAddress({ city, edition, by, compare }: Slice, language: Language): string {
  const parameters = new URLSearchParams();
  if (city !== '') parameters.set('city', city);
  if (edition !== '') parameters.set('edition', edition);
  if (by !== 'theme') parameters.set('by', by);
  if (compare !== '') parameters.set('compare', compare);
  if (language !== 'fr') parameters.set('lang', language);
  return parameters.size === 0 ? '/' : `/?${parameters}`;
}
