import { expect, test } from 'vitest';
import { formatsOf } from './formats.ts';

test('a day is written as each language writes it, the first of a month in French as its first', () => {
  const written = (language: 'fr' | 'en') =>
    ['2014-09-01', '2014-09-11', '2014-12-31'].map((iso) => formatsOf(language).day(iso));
  expect(written('fr')).toEqual(['1er septembre 2014', '11 septembre 2014', '31 décembre 2014']);
  expect(written('en')).toEqual(['1 September 2014', '11 September 2014', '31 December 2014']);
});
