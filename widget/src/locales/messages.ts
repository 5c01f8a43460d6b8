import type { Format } from '../chart/format.ts';
import type { By, Interval } from '../chart/model.ts';

/**
 * Every word the element prints. A city's name never follows a preposition: French would have to know "de Nantes" from
 * "du Havre". Nouns that agree with a number take it; the number itself is written by who asks.
 */
export interface Messages {
  language: 'fr' | 'en';
  format: Format;
  /** With the spaces the language puts around them. */
  colon: string;
  semicolon: string;
  quote(text: string): string;

  // Nouns
  one: Record<By, string>;
  many(by: By): string;
  project(count: number): string;
  city(count: number): string;
  point(count: number): string;
  /** All the cities: as a title, and inside a sentence. */
  everyone: string;
  all: string;

  // The table
  /** @param projects what the edition's projects are, in the plural */
  subject(by: By, projects: string): string;
  /** Of shares, of maturity, of published figures. */
  columns: [string[], string[], string[]];
  hint(by: By, compared: boolean): string;
  notCompared(name: string): string;
  others(by: By, count: number): string;
  overall: string;
  notAssessed: string;
  coverage: string;

  // The finding, in one sentence
  leader(by: By, tied: boolean): string;
  outOf(count: number, base: number, each: boolean): string;
  percentOf(percent: number, base: number, cities: number): string;
  /** After the name of a city whose figures were made up to fit. */
  reconstructed: string;
  /** What a whisker is, in the hint; before a range said aloud; the range itself. */
  unsure: string;
  interval: string;
  range(interval: Interval): string;
  known: string;
  none(by: By): string;
  gap: string;
  noGap: string;
  maturity: string;
  outOf100(score: number): string;
  notCovered(coverage: number): string;
  figures: string;
  notPublic: string;
  empty: string;

  // The footer
  licence(name: string | null): string;
  asOf(date: string): string;

  // What happens
  download: string;
  share: string;
  loading: string;
  retry: string;
  failed: string;
  unknownCity(city: string): string;
  unknownEdition(edition: string): string;
  stale(time: string): string;
}
