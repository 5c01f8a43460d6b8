import type { By } from '../chart/model.ts';
import type { Messages } from './messages.ts';
import { viewEn } from './view-en.ts';
import { viewFr } from './view-fr.ts';

/** The words of the views that few pages ask for; they load with those views. */
export interface ViewMessages {
  // Evolution
  evolution(by: By, subject: string): string;
  projectsPerCity: string;
  /** After an objective's name: a share of cities, which is not one of projects. */
  ofCities: string;
  notPublished: string;
  or: string;
  points: string;
  sharedScale: string;
  /** Between two editions; then why, or that they do not compare, with the projects per city of both where known. */
  broken(before: string, after: string): string;
  incomparable(figures: readonly [number, number] | null): string;
  /** In a column's header, aloud. */
  brokenColumn: string;
  seriesBroken(editions: string[]): string;
  oneEdition: string;
  noEdition: string;
  fromTo(before: string, after: string): string;
  /** Of the widest change: up, down, either. */
  change: [up: string, down: string, either: string];
  noChange: string;
  becomes(before: string, after: string): string;
  fewProjects: string;

  // Ranking
  /** @param projects what the edition's projects are, in the plural */
  ranking(theme: string | null, projects: string): string;
  rankingCaption(theme: string | null, projects: string): string;
  rankColumns: [city: string, rank: string, projects: string, share: string];
  tied: string;
  chosen: string;
  /** "12 sur 47" */
  of(count: number, base: number): string;
  whole(percent: string): string;
  ahead(tied: boolean): string;
  cities(count: number): string;
  atLeast(count: number): string;
  placeOf(rank: number, base: number, tied: boolean): string;
  each: string;
  overlapping: string;
  more(count: number): string;
  unranked(count: number): string;
  notRanked: string;
}

export function viewWordsOf(words: Messages): ViewMessages {
  return (words.language === 'en' ? viewEn : viewFr)(words.format);
}
