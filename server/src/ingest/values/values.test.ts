import { describe, expect, it } from 'vitest';
import { parseAmount } from './amount.ts';
import { parseDay } from './date.ts';
import { objectiveSpellings, statusSpellings } from './spellings.ts';
import { fold, foldPlural, paragraphs, slugOf, titleFrom } from './text.ts';
import { vocabulary } from './vocabulary.ts';

describe('an amount', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['1 234,56 €', '1234.56'],
    ['1\u202F234\u00A0567 euros', '1234567.00'],
    ['1,234.56', '1234.56'],
    ['1.234.567,8', '1234567.80'],
    ['1.234.567', '1234567.00'],
    ['4e6', '4000000.00'],
    ['0', '0.00'],
  ])('is read as people write it: %s', (text, value) => {
    expect(parseAmount(text)).toEqual({ value });
  });

  it.each(['', 'environ 5', '1,2,3', '12-13', '€', '1.23.4,5', 'NaN', 'Infinity', '0x10'])(
    'is not made up: %s',
    (text) => {
      expect(parseAmount(text)).toEqual({ problem: 'NUMBER_INVALID' });
    },
  );

  it.each(['-1', '1e15'])('is refused out of range: %s', (text) => {
    expect(parseAmount(text)).toEqual({ problem: 'NUMBER_RANGE' });
  });
});

describe('a day', () => {
  it.each([
    ['2019-12-31', '2019-12-31'],
    ['2019-12-31T08:30:00.000Z', '2019-12-31'],
    ['1/2/2019', '2019-02-01'],
    ['31.12.2019', '2019-12-31'],
    ['29/02/2020', '2020-02-29'],
    ['1/1/1900', '1900-01-01'],
    ['2100-12-31', '2100-12-31'],
  ])('is read with the day before the month: %s', (text, value) => {
    expect(parseDay(text)).toEqual({ value });
  });

  it.each([
    ['2019', 'DATE_INCOMPLETE'],
    ['06/2019', 'DATE_INCOMPLETE'],
    ['2019-06', 'DATE_INCOMPLETE'],
    ['29/02/2019', 'DATE_INVALID'],
    ['12/31/2019', 'DATE_INVALID'],
    ['bientôt', 'DATE_INVALID'],
    ['0019-01-01', 'DATE_INVALID'],
    ['31/12/1899', 'DATE_INVALID'],
    ['2101-01-01', 'DATE_INVALID'],
  ])('is not made up: %s', (text, problem) => {
    expect(parseDay(text)).toEqual({ problem });
  });
});

describe('a text', () => {
  it('keeps its lines and loses what cannot be stored', () => {
    expect(paragraphs('\uFEFF a \r\nb\u0000\u0007\r c\t\n')).toBe('a\nb\n c');
  });

  it('is compared without case, accents, ligatures and marks', () => {
    expect(fold(' Élancourt-l’Œuvre  ')).toBe('elancourt l oeuvre');
    expect(foldPlural('7 - Transports Locaux')).toBe(foldPlural('7 – transport locau'));
    expect(foldPlural('bus')).toBe('bus');
  });

  it('gives a slug and a title', () => {
    expect(slugOf("L'Haÿ-les-Roses (94)")).toBe('l-hay-les-roses-94');
    expect(titleFrom(`a\n b ${'é'.repeat(200)}`)).toBe(`a b ${'é'.repeat(116)}`);
    expect(titleFrom(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
  });
});

describe('a vocabulary', () => {
  it('knows the usual words, and those that a mapping adds or corrects', () => {
    const statuses = vocabulary(statusSpellings, { IN_PROGRESS: ['lancé'], UNDER_STUDY: ['en cours'] });
    expect(['Réalisé', 'À L’ÉTUDE', 'lancé', 'en cours', 'COMPLETED', 'peut-être'].map(statuses)).toEqual([
      'COMPLETED',
      'UNDER_STUDY',
      'IN_PROGRESS',
      'UNDER_STUDY',
      'COMPLETED',
      undefined,
    ]);
    expect(vocabulary(objectiveSpellings)('Attractivité de la ville')).toBe('ATTRACTIVENESS');
  });
});
