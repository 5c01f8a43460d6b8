import { describe, expect, test } from 'vitest';
import { everyone, figures } from '../chart/fixtures.ts';
import { type EvolutionAnswer, readEvolution } from './evolution-answer.ts';
import type { FiguresRequest } from './request.ts';

const request: FiguresRequest = {
  endpoint: '',
  city: '',
  compare: '',
  edition: '',
  by: 'theme',
  language: 'fr',
  view: 'evolution',
};

type Edition = NonNullable<EvolutionAnswer['editions']>[number];

function edition(year: number, previous: number | null, more: Partial<Edition> = {}): Edition {
  const { edition: base } = figures(null);
  if (!base) throw new Error('the fixture has an edition');
  return {
    ...base,
    code: `${year}`,
    year,
    current: false,
    comparableToPrevious: previous ? true : null,
    methodology: null,
    previous: previous ? { code: `${previous}` } : null,
    statistics: { ...everyone, asOf: `${year}-01-01` },
    ...more,
  };
}

const other = edition(2019, null, { code: 'subventions' });
const codes = (answer: EvolutionAnswer, asked: Partial<FiguresRequest> = {}) =>
  readEvolution({ ...request, ...asked }, answer).moments.map((moment) => moment.edition.code);

describe('a line', () => {
  const editions = [edition(2024, 2022), other, edition(2022, 2020, { current: true }), edition(2020, null)];

  test('is the editions linked to the current one or to the one asked for, the oldest first', () => {
    expect(codes({ editions })).toEqual(['2020', '2022', '2024']);
    expect(codes({ editions }, { edition: '2020' })).toEqual(['2020', '2022', '2024']);
    expect(codes({ editions }, { edition: 'subventions' })).toEqual(['subventions']);
  });

  test('of an edition that is not there is a failure', () => {
    expect(() => codes({ editions }, { edition: '1999' })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  test('leaves out editions that have no figure', () => {
    expect(
      codes({ editions: [edition(2022, 2020, { current: true, statistics: null }), edition(2020, null)] }),
    ).toEqual(['2020']);
  });
});

describe('a break', () => {
  const reason = 'Cette édition n’est pas comparable à celle de 2020 : autre méthode.';
  const editions = [
    edition(2024, 2022, { current: true }),
    edition(2022, 2020, { comparableToPrevious: false, methodology: `Ce qui fut compté.\n\n${reason}` }),
    edition(2020, null),
  ];

  test('has its reason from the edition’s own methodology', () => {
    expect(readEvolution(request, { editions }).moments.map(({ broken }) => broken)).toEqual([
      null,
      reason,
      null,
    ]);
    const silent = editions.map((each) => ({ ...each, methodology: null }));
    expect(readEvolution(request, { editions: silent }).moments.map(({ broken }) => broken)).toEqual([
      null,
      '',
      null,
    ]);
  });

  test('counts for a city that was not in the edition where it happened', () => {
    const history = ['2020', '2024'].map((code) => ({ ...everyone, asOf: '', edition: { code } }));
    const city = { slug: 'v', name: 'V', history };
    const { moments } = readEvolution({ ...request, city: 'v' }, { editions, city });
    expect(moments.map((moment) => [moment.edition.code, moment.broken, moment.series?.name])).toEqual([
      ['2020', null, 'V'],
      ['2024', reason, 'V'],
    ]);
  });
});

test('a city that is not there is a failure', () => {
  expect(() => readEvolution({ ...request, city: 'v' }, { editions: [other], city: null })).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  );
});
