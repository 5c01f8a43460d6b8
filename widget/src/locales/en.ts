import type { Format } from '../chart/format.ts';
import type { By } from '../chart/model.ts';
import type { Messages } from './messages.ts';

const s = (count: number) => (Math.abs(count) === 1 ? '' : 's');
const quote = (text: string) => `“${text}”`;
const project = (count: number) => `project${s(count)}`;
const city = (count: number) => (count === 1 ? 'city' : 'cities');
const one = { theme: 'theme', objective: 'objective', status: 'status', maturity: 'axis' };
const many = (by: By) => ({ status: 'statuses', maturity: 'axes' })[by as string] ?? `${one[by]}s`;

export const en = (format: Format): Messages => ({
  language: 'en',
  format,
  colon: ': ',
  semicolon: '; ',
  quote,

  one,
  many,
  project,
  city,
  point: (count) => `point${s(count)}`,
  everyone: 'All cities',
  all: 'all cities',

  subject: (by, projects) => (by === 'maturity' ? `maturity of ${projects}` : `${projects} by ${one[by]}`),
  columns: [
    ['Projects', 'Share', 'Gap'],
    ['Coverage', 'Score', 'Gap'],
    ['Figure', 'Value', 'Source'],
  ],
  hint: (by, compared) =>
    (by === 'objective' ? 'Several answers possible: shares do not add up. ' : '') +
    (by === 'maturity' ? 'Scores out of 100. Coverage: share of projects assessed. ' : '') +
    (compared ? `In brackets: ${by === 'maturity' ? 'coverage' : 'number of projects'}. ` : ''),
  notCompared: (name) => `No data to compare for ${quote(name)}.`,
  others: (by, count) => `Other ${many(by)} (${count})`,
  overall: 'Overall score',
  notAssessed: 'not assessed',
  coverage: 'coverage',

  leader: (by, tied) => (tied ? `most frequent ${many(by)}, tied` : `most frequent ${one[by]}`),
  outOf: (count, base, each) =>
    `${format.count(count)}\u00a0${project(count)}${each ? ' each' : ''} out of ${format.count(base)}`,
  percentOf: (percent, base, cities) =>
    `${format.percent(percent)} of ${format.count(base)}\u00a0projects${cities ? ` from ${format.count(cities)}\u00a0${city(cities)}` : ''}`,
  reconstructed: ' (reconstructed, not observed)',
  unsure: 'Thin line: 95% interval, wide where there are few projects. ',
  interval: '95% interval',
  range: ({ low, high }) => `${Math.round(low * 100)}–${format.percent(Math.round(high * 100))}`,
  known: ' whose status is known',
  none: (by) => `No ${one[by]} is recorded.`,
  gap: 'widest gap with',
  noGap: 'no gap with',
  maturity: 'overall maturity',
  outOf100: (score) => `${score} out of 100`,
  notCovered: (coverage) =>
    `not assessed (coverage ${format.percent(coverage)}, minimum ${format.percent(75)})`,
  figures: 'published figures',
  notPublic: 'Only these figures were published, without the list of projects.',
  empty: 'No project recorded.',

  licence: (name) => (name ? `Licence: ${name}` : 'Licence not stated'),
  asOf: (date) => `Data as of ${date}`,

  download: 'Data (CSV)',
  share: 'Copy link',
  loading: 'Loading…',
  retry: 'Try again',
  failed: 'The data could not be loaded.',
  unknownCity: (name) =>
    `No city matches ${quote(name)}. Give a plain name (le-havre), an INSEE code or a SIREN.`,
  unknownEdition: (edition) => `No edition ${quote(edition)} is published.`,
  stale: (time) => `Update failed: figures loaded at ${time}.`,
});
