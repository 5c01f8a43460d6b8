import { expect, test } from 'vitest';
import { chooseLanguage, wordsOf } from './locale.ts';

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['en_GB', 'fr'],
  ['enm', 'fr'],
  ['de', 'fr'],
  ['', 'fr'],
  [null, 'fr'],
])('%s is read in %s', (tag, language) => {
  expect(chooseLanguage(tag)).toBe(language);
});

test('numbers are written as the language does', () => {
  expect(wordsOf('fr').format.percent(16)).toBe('16\u202f%');
  expect(wordsOf('fr').format.count(1128)).toBe('1\u202f128');
  expect(wordsOf('en').format.count(1128)).toBe('1,128');
  expect(wordsOf('en').format.signed(-3)).toBe('−3');
  expect(wordsOf('fr').format.signed(0)).toBe('0');
  expect(wordsOf('en').format.date('2013-06-19T23:30:00.000Z')).toBe('19 June 2013');
});

test('words are made once', () => {
  expect(wordsOf('en')).toBe(wordsOf('en'));
});
