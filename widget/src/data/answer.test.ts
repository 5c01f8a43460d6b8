import { expect, test } from 'vitest';
import { everyone, figures } from '../chart/fixtures.ts';
import { type Answer, readAnswer } from './answer.ts';
import type { FiguresRequest } from './request.ts';

const request: FiguresRequest = {
  endpoint: '',
  city: 'v',
  compare: 'w',
  edition: '',
  by: 'theme',
  language: 'fr',
};
const { edition } = figures(null);
const statistics = { ...everyone, asOf: '2013-06-19' };

function answer(otherEdition: string): Answer {
  if (!edition) throw new Error('the fixture has an edition');
  return {
    city: { slug: 'v', name: 'V', statistics: { ...statistics, edition } },
    other: { name: 'W', statistics: { ...statistics, edition: { code: otherEdition } } },
  };
}

test('two cities are compared within one edition only', () => {
  expect(readAnswer(request, answer('2013'))).toMatchObject({ other: { name: 'W' }, otherMissing: null });
  expect(readAnswer(request, answer('2019'))).toMatchObject({ other: null, otherMissing: 'W' });
});

test('a city that is not there is a failure; one to compare with is only said', () => {
  expect(() => readAnswer(request, { city: null })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  expect(readAnswer(request, { ...answer('2013'), other: null })).toMatchObject({
    other: null,
    otherMissing: 'w',
  });
});
