import { describe, expect, test } from 'vitest';
import { en, figures, fr } from './fixtures.ts';
import type { RankedCity, RankingFigures } from './model.ts';
import { makeRanking } from './ranking.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const options = { words: fr, limit: 0, heading: '' };
const { edition } = figures(null, { city: { slug: 'v', name: 'V' } });
const theme = { code: 'energy', label: 'Énergie' };

function entry(name: string, rank: number, count: number, projectCount: number): RankedCity {
  const share = count / projectCount;
  return {
    city: { slug: name.toLowerCase(), name },
    rank,
    count,
    projectCount,
    share,
    percent: Math.round(share * 100),
    interval: { low: share / 2, high: share * 1.5 },
  };
}

const ENTRIES = [
  entry('A', 1, 60, 200),
  entry('B', 2, 40, 200),
  entry('C', 2, 20, 100),
  entry('D', 4, 10, 100),
];

function ranking(more: Partial<RankingFigures> = {}): RankingFigures {
  if (!edition) throw new Error('the fixture has an edition');
  return {
    view: 'ranking',
    theme,
    city: null,
    edition: { ...edition, provenance: 'SURVEY', notice: null },
    asOf: '2024-01-01',
    rankedCount: 4,
    unrankedCount: 0,
    projectCount: 600,
    count: 130,
    entries: ENTRIES,
    own: null,
    ...more,
  };
}

const counted = (name: string, rank: number, count: number): RankedCity => ({
  ...entry(name, rank, count, count),
  share: null,
  percent: null,
  interval: null,
});

const summary = (more: Partial<RankingFigures>, words = fr) =>
  plain(makeRanking(ranking(more), { ...options, words }).summary);

describe('rows', () => {
  test('have rank, numbers and share; equals share a rank and say so', () => {
    const { columns, rows } = makeRanking(ranking(), options);
    expect(columns.map(({ text }) => text)).toEqual(['Ville', 'Rang', 'Projets', 'Part']);
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => plain(text))])).toEqual([
      ['A', '1', '60 sur 200', '30 %'],
      ['B', '2 ex æquo', '40 sur 200', '20 %'],
      ['C', '2 ex æquo', '20 sur 100', '20 %'],
      ['D', '4', '10 sur 100', '10 %'],
    ]);
    expect(rows.map(({ bar }) => bar)).toEqual([1, 0.2 / 0.3, 0.2 / 0.3, 0.1 / 0.3]);
    expect(rows[0]?.mark).toBeCloseTo(130 / 600 / 0.3);
  });

  test('the chosen city stands out, and is added where it is not among the first', () => {
    const city = { slug: 'd', name: 'D' };
    const own = ENTRIES[3] ?? null;
    const all = makeRanking(ranking({ city, own }), options).rows;
    expect(all.map(({ leading }) => leading)).toEqual([false, false, false, true]);
    const { rows, notes } = makeRanking(ranking({ city, own }), { ...options, limit: 1 });
    expect(rows.map(({ label, aloud }) => [label, aloud])).toEqual([
      ['A', undefined],
      ['D', 'ville choisie'],
    ]);
    expect(notes.map(plain)).toEqual(['Et 2 autres villes.']);
  });

  test('small numbers have their interval, reconstructed ones do not', () => {
    const few = { entries: [entry('A', 1, 9, 20)], rankedCount: 1 };
    const [row] = makeRanking(ranking(few), options).rows;
    expect(row?.whisker?.high).toBe(1);
    expect(row?.cells[2]).toMatchObject({ text: '45\u202f%', detail: '23–68\u202f%' });
    const made = { ...few, edition: { ...ranking().edition, provenance: 'RECONSTRUCTED' } };
    expect(makeRanking(ranking(made), options).rows[0]?.whisker).toBeNull();
  });

  test('without a theme the number of projects is ranked', () => {
    const chart = makeRanking(
      ranking({ theme: null, entries: [counted('A', 1, 50), counted('B', 2, 25)] }),
      options,
    );
    expect(chart.columns).toHaveLength(3);
    expect(chart.rows.map(({ bar, mark, cells }) => [bar, mark, cells.map(({ text }) => text)])).toEqual([
      [1, null, ['1', '50']],
      [0.5, null, ['2', '25']],
    ]);
  });

  test('who is not ranked is told', () => {
    const { notes } = makeRanking(ranking({ rankedCount: 30, unrankedCount: 2 }), options);
    expect(notes.map(plain)).toEqual([
      'Et 26 autres villes.',
      '2 villes ont trop peu de projets pour être classées.',
    ]);
  });
});

describe('the finding', () => {
  test('names who is first', () => {
    expect(summary({})).toBe('A : en tête, 30 % des 200 projets.');
    expect(summary({}, en)).toBe('A: first, 30% of 200 projects.');
  });

  test('counts where there are few projects, and warns that ranks may be chance', () => {
    const entries = [entry('A', 1, 9, 20), entry('B', 2, 8, 20)];
    expect(summary({ entries, rankedCount: 2 })).toBe(
      'A : en tête, 9 projets sur 20 ; écarts à lire avec prudence, les projets étant peu nombreux.',
    );
  });

  test('is true for ties, also for those beyond the list', () => {
    const tied = [entry('A', 1, 60, 200), entry('B', 1, 30, 100)];
    expect(summary({ entries: tied, rankedCount: 2 })).toBe('A et B : en tête, ex æquo, 30 % chacune.');
    expect(summary({ entries: tied, rankedCount: 9 })).toBe(
      'Au moins 2 villes : en tête, ex æquo, 30 % chacune.',
    );
    const many = ['A', 'B', 'C', 'D'].map((name) => counted(name, 1, 5));
    expect(summary({ theme: null, entries: [...many, counted('E', 5, 1)], rankedCount: 5 })).toBe(
      '4 villes : en tête, ex æquo, 5 projets chacune.',
    );
  });

  test('gives the chosen city’s place', () => {
    const city = { slug: 'c', name: 'C' };
    expect(summary({ city, own: ENTRIES[2] ?? null })).toBe(
      'A : en tête, 30 % des 200 projets ; C : rang 2 ex æquo sur 4, 20 % des 100 projets.',
    );
    expect(summary({ city, own: null })).toContain('C : non classée, faute d’assez de projets');
    expect(summary({ city: { slug: 'a', name: 'A' }, own: ENTRIES[0] ?? null })).toBe(
      'A : en tête, 30 % des 200 projets.',
    );
  });

  test('does not assert what was reconstructed', () => {
    const made = { ...ranking().edition, provenance: 'RECONSTRUCTED' };
    expect(summary({ edition: made })).toBe(
      'A (valeurs reconstituées, non observées) : en tête, 30 % des 200 projets.',
    );
  });
});
