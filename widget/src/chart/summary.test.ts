import { expect, test } from 'vitest';
import type { Messages } from '../locales/messages.ts';
import { makeChart } from './chart.ts';
import { en, everyone, figures, fr, series } from './fixtures.ts';
import type { Figures, Series } from './model.ts';

function summary(main: Series, words: Messages, more: Partial<Figures> = {}): string {
  return makeChart(figures(main, more), { words, limit: 0, heading: '' }).summary.replace(
    /[\u00a0\u202f]/g,
    ' ',
  );
}

test('all the cities', () => {
  expect(summary(everyone, fr)).toBe(
    'Thème le plus fréquent : Loisirs, 16 % des 1 128 projets de 24 villes.',
  );
  expect(summary(everyone, en)).toBe('Most frequent theme: Loisirs, 16% of 1,128 projects from 24 cities.');
});

test('one city', () => {
  const city = series('Ville-Exemple', [30, 10], [75, 25]);
  expect(summary(city, fr)).toBe('Ville-Exemple, thème le plus fréquent : Loisirs, 75 % des 40 projets.');
  expect(summary(city, en)).toBe('Ville-Exemple, most frequent theme: Loisirs, 75% of 40 projects.');
});

test('few projects are counted: a percentage would say more than there is', () => {
  expect(summary(series('V', [2, 1], [67, 33]), fr)).toBe(
    'V, thème le plus fréquent : Loisirs, 2 projets sur 3.',
  );
  expect(summary(series('V', [1], [100]), fr)).toBe('V, thème le plus fréquent : Loisirs, 1 projet sur 1.');
  expect(summary(series('V', [1], [100]), en)).toBe('V, most frequent theme: Loisirs, 1 project out of 1.');
});

test('ties are named up to three and counted beyond; equal counts may print unequal percentages', () => {
  expect(summary(series('V', [50, 50], [50, 50]), fr)).toBe(
    'V, thèmes les plus fréquents ex æquo : « Loisirs » et « Transports », 50 projets chacun sur 100.',
  );
  expect(summary(series('V', [2, 2, 2, 2], [25, 25, 25, 25]), fr)).toBe(
    'V, thèmes les plus fréquents ex æquo : 4 thèmes, 2 projets chacun sur 8.',
  );
  expect(summary(series('V', [5, 5, 5], [34, 33, 33]), en)).toBe(
    'V, most frequent themes, tied: “Loisirs”, “Transports” and “Citoyenneté”, 5 projects each out of 15.',
  );
});

test('statuses are of the projects whose status is known', () => {
  const main = { ...series(null, [10, 30], [25, 75]), projectCount: 50, statusKnownCount: 40 };
  expect(summary(main, fr, { by: 'status' })).toBe(
    'État le plus fréquent : Transports, 75 % des 40 projets dont l’état est connu.',
  );
});

test('a comparison ends with the widest gap, ties and no gap included', () => {
  const city = series('V', [60, 40], [60, 40]);
  expect(summary(city, fr, { other: everyone })).toBe(
    'V, thème le plus fréquent : Loisirs, 60 % des 100 projets ; plus grand écart avec l’ensemble : Loisirs, +44 points.',
  );
  expect(summary(city, en, { other: series('W', [1, 1], [50, 50]) })).toBe(
    'V, most frequent theme: Loisirs, 60% of 100 projects; widest gap with W: “Loisirs” and “Transports”, 10 points.',
  );
  expect(summary(city, fr, { other: series(null, [6, 4], [60, 40]) })).toBe(
    'V, thème le plus fréquent : Loisirs, 60 % des 100 projets ; aucun écart avec l’ensemble.',
  );
});
