import type { Format } from '../chart/format.ts';
import type { ViewMessages } from './view-messages.ts';

const cities = (count: number) => (count === 1 ? 'city' : 'cities');

export const viewEn = (format: Format): ViewMessages => ({
  evolution: (_by, subject) => `${subject} over time`,
  projectsPerCity: 'Projects per city',
  ofCities: ' (share of cities)',
  notPublished: 'not published',
  or: ' or ',
  points: 'One dot for each edition; a line joins comparable editions only. ',
  sharedScale: 'All shares have the same scale. ',
  broken: (before, after) => `Break in the series between ${before} and ${after}: `,
  incomparable: (figures) =>
    `these editions cannot be compared${figures ? ` (projects per city: ${format.count(figures[0])}, then ${format.count(figures[1])})` : ''}.`,
  brokenColumn: 'after a break in the series',
  seriesBroken: (editions) =>
    `The editions ${format.list(editions)} cannot be compared: no trend can be drawn from them.`,
  oneEdition: 'Only one edition has figures: there is no trend to show.',
  noEdition: 'No figure was published.',
  fromTo: (before, after) => `From ${before} to ${after}`,
  change: ['largest rise', 'largest fall', 'largest changes'],
  noChange: 'no change',
  becomes: (before, after) => `${before} then ${after}`,
  fewProjects: 'few projects, read with caution',

  ranking: (theme, projects) =>
    theme ? `share of “${theme}” projects by city` : `cities ranked by number of ${projects}`,
  rankingCaption: (theme, projects) =>
    theme ? `Cities ranked by share of “${theme}” projects` : `Cities ranked by number of ${projects}`,
  rankColumns: ['City', 'Rank', 'Projects', 'Share'],
  tied: 'tied',
  chosen: 'chosen city',
  of: (count, base) => `${format.count(count)} of ${format.count(base)}`,
  whole: (percent) => `Upright mark: all cities, ${percent}. `,
  ahead: (tied) => (tied ? 'first, tied' : 'first'),
  cities: (count) => `${format.count(count)}\u00a0${cities(count)}`,
  atLeast: (count) => `At least ${format.count(count)} cities`,
  placeOf: (rank, base, tied) =>
    `rank ${format.count(rank)}${tied ? ', tied,' : ''} of ${format.count(base)}`,
  each: 'each',
  overlapping: 'read differences with caution: there are few projects',
  more: (count) => `And ${format.count(count)} more ${cities(count)}.`,
  unranked: (count) =>
    `${format.count(count)}\u00a0${cities(count)} ${count === 1 ? 'has' : 'have'} too few projects to be ranked.`,
  notRanked: 'not ranked, for lack of enough projects',
});
