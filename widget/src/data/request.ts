import type { By, View } from '../chart/model.ts';
import { type CityKey, readCityKey } from './city-key.ts';

/** What one element asks for. Two requests with the same JSON have the same answer. */
export interface FiguresRequest {
  /** Absolute, or relative to the page. */
  endpoint: string;
  city: string;
  /** `panel`, or a city. Here and above and below, '' when there is none. */
  compare: string;
  edition: string;
  by: By;
  language: 'fr' | 'en';
  /** Bars when left out. */
  view?: View;
  /** Of a ranking: a theme's code; without it cities are ranked by their number of projects. */
  theme?: string;
  /** Of a ranking: how many cities to list. */
  first?: number;
}

/** Nothing is compared with itself: neither a city nor all the cities. */
export function comparisonOf({ city, compare }: FiguresRequest): 'panel' | CityKey | null {
  if (!compare) return null;
  if (compare === 'panel') return city ? 'panel' : null;
  const key = readCityKey(compare);
  return JSON.stringify(key) === JSON.stringify(readCityKey(city)) ? null : key;
}
