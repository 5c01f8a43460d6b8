import { describe, expect, test } from 'vitest';
import { questionOf } from './query.ts';
import type { FiguresRequest } from './request.ts';

const request: FiguresRequest = {
  endpoint: 'https://host.example/graphql',
  city: '',
  compare: '',
  edition: '',
  by: 'theme',
  language: 'fr',
};
const bars = (variables: object) => ({ document: 'bars', variables });

describe('all the cities', () => {
  test('ask no more than what differs from the defaults', () => {
    expect(questionOf(request)).toEqual(bars({ locale: 'FR', theme: true }));
  });

  test('have nothing to be compared with but a city', () => {
    expect(questionOf({ ...request, compare: 'panel' })).toEqual(questionOf(request));
    expect(questionOf({ ...request, compare: 'lorient' })).toEqual(
      bars({ locale: 'FR', compared: true, other: { slug: 'lorient' }, theme: true }),
    );
  });
});

describe('a city', () => {
  test('asks nothing of the others unless compared', () => {
    expect(questionOf({ ...request, city: '13055', edition: '2013', language: 'en' })).toEqual(
      bars({ locale: 'EN', edition: '2013', one: true, city: { inseeCode: '13055' }, theme: true }),
    );
  });

  test('with the panel, all in one question', () => {
    expect(questionOf({ ...request, city: 'lorient', compare: 'panel', by: 'status' })).toEqual(
      bars({ locale: 'FR', one: true, city: { slug: 'lorient' }, panel: true, status: true }),
    );
  });

  test('is not compared with itself', () => {
    const alone = questionOf({ ...request, city: 'lorient' });
    expect(questionOf({ ...request, city: 'lorient', compare: 'Lorient' })).toEqual(alone);
  });
});

describe('the rarer views', () => {
  test('an evolution is of every edition, and compares nothing', () => {
    expect(
      questionOf({
        ...request,
        view: 'evolution',
        edition: '2014',
        city: 'v',
        compare: 'panel',
        by: 'status',
      }),
    ).toEqual({
      document: 'evolution',
      variables: { locale: 'FR', one: true, city: { slug: 'v' }, status: true },
    });
  });

  test('a ranking is by a theme or by the number of projects', () => {
    const ranking = { ...request, view: 'ranking', city: 'v', edition: '2013' } as const;
    const variables = { locale: 'FR', edition: '2013', one: true, city: { slug: 'v' } };
    expect(questionOf(ranking)).toEqual({ document: 'ranking', variables: { ...variables, first: 10 } });
    expect(questionOf({ ...ranking, theme: 'energy', first: 5 })).toEqual({
      document: 'ranking',
      variables: { ...variables, theme: 'energy', first: 5 },
    });
  });
});
