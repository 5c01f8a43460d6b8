import { describe, expect, test } from 'vitest';
import { makeChart } from './chart.ts';
import { en, everyone, figures, fr, series } from './fixtures.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const options = { words: fr, limit: 0, heading: '' };
const percents = (chart: ReturnType<typeof makeChart>) => chart.rows.map(({ figure }) => figure ?? 0);

describe('rows', () => {
  test('stand from the most frequent down, equal ones in the order they came', () => {
    const chart = makeChart(figures(series('V', [1, 5, 2, 5], [8, 38, 15, 39])), options);
    expect(chart.rows.map(({ code }) => code)).toEqual(['t1', 't3', 't2', 't0']);
  });

  test('statuses keep the order of a project’s life', () => {
    const main = { ...series(null, [1, 5, 2], [12, 63, 25]), statusKnownCount: 8 };
    const chart = makeChart(figures(main, { by: 'status' }), options);
    expect(chart.rows.map(({ code }) => code)).toEqual(['t0', 't1', 't2']);
  });

  test.each([1, 2, 5, 8])('limited to %i, they still sum to a hundred and to every project', (limit) => {
    const chart = makeChart(figures(everyone), { ...options, limit });
    expect(chart.rows).toHaveLength(limit + 1);
    expect(percents(chart).reduce((sum, percent) => sum + percent, 0)).toBe(100);
    expect(chart.rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(1128);
    expect(chart.rows.at(-1)).toMatchObject({ code: null, label: `Autres thèmes (${9 - limit})` });
  });

  test('a limit that is not reached changes nothing', () => {
    expect(makeChart(figures(everyone), { ...options, limit: 9 }).rows).toHaveLength(9);
  });

  test('objectives cannot be added up: the rest is left out', () => {
    const chart = makeChart(figures(everyone, { by: 'objective' }), { ...options, limit: 3 });
    expect(chart.rows.map(({ code }) => code)).toEqual(['t0', 't1', 't2']);
    expect(plain(chart.hint)).toContain('Plusieurs réponses possibles');
  });

  test('the longest bar fills the track, whichever side it is on; lengths are the exact shares', () => {
    const other = series(null, [10, 30], [25, 75]);
    const [first, second] = makeChart(figures(series('V', [6, 4], [60, 40]), { other }), options).rows;
    expect(first).toMatchObject({ bar: 0.6 / 0.75, mark: 0.25 / 0.75, gap: 35 });
    expect(second).toMatchObject({ mark: 1, gap: -35 });
  });

  test('other themes are compared with the same themes', () => {
    const other = series(null, [10, 20, 70], [10, 20, 70]);
    const chart = makeChart(figures(series('V', [2, 7, 1], [20, 70, 10]), { other }), {
      ...options,
      limit: 1,
    });
    expect(chart.rows.map(({ gap }) => gap)).toEqual([50, -50]);
    expect(chart.rows[1]?.other?.values).toEqual({ count: 80, share: expect.closeTo(0.8), percent: 80 });
  });

  test('objectives are read against the whole', () => {
    const chart = makeChart(figures(series('V', [5, 5], [50, 50]), { by: 'objective' }), options);
    expect(chart.rows[0]?.bar).toBe(0.5);
  });
});

describe('maturity', () => {
  const maturity = {
    score: null,
    coverage: 0.7499,
    axes: [
      { code: 'REALISATION', label: 'Réalisation', score: 62.5, coverage: 0.9 },
      { code: 'BUDGET', label: 'Budget', score: null, coverage: 0.4 },
    ],
  };
  const main = { name: 'Ville-Exemple', cityCount: 1, projectCount: 40, maturity };

  test('what is not assessed is not zero', () => {
    const chart = makeChart(figures(main, { by: 'maturity' }), options);
    expect(chart.rows.map(({ bar }) => bar)).toEqual([0.625, null, null]);
    expect(chart.rows.map(({ cells }) => plain(cells[1]?.text ?? ''))).toEqual([
      '63',
      'non évalué',
      'non évalué',
    ]);
    expect(plain(chart.summary)).toBe(
      'Ville-Exemple, maturité globale : non évaluée (couverture 74 %, minimum 75 %).',
    );
  });

  test('a gap needs both scores', () => {
    const known = { ...main, name: null, maturity: { ...maturity, score: 50, coverage: 0.8 } };
    const chart = makeChart(figures(main, { by: 'maturity', other: known }), options);
    expect(chart.rows.map(({ gap }) => gap)).toEqual([0, null, null]);
    expect(chart.rows.at(-1)?.mark).toBe(0.5);
  });

  test('the finding is the overall score', () => {
    const known = { ...main, name: null, maturity: { ...maturity, score: 62.5, coverage: 0.9 } };
    const chart = makeChart(figures(known, { by: 'maturity' }), { ...options, words: en });
    expect(plain(chart.summary)).toBe('Overall maturity: 63 out of 100.');
  });
});

describe('without project data', () => {
  test('published figures, with their sources', () => {
    const published = [
      { label: 'Villes', value: 38, unit: 'cities', source: { name: 'A', url: 'https://a.example' } },
      { label: 'Part', value: 16.2, unit: 'percentOfProjects', source: { name: 'B', url: null } },
    ];
    const chart = makeChart(figures(null, { published }), options);
    expect(chart.kind).toBe('figures');
    expect(chart.rows.map(({ cells }) => cells.map(({ text }) => plain(text)))).toEqual([
      ['38 villes', 'A'],
      ['16,2 %', 'B'],
    ]);
  });

  test('a city is never given the figures of all', () => {
    const published = [{ label: 'Villes', value: 38, unit: 'cities', source: { name: 'A', url: null } }];
    const city = { slug: 'v', name: 'V' };
    expect(makeChart(figures(null, { city, published }), options)).toMatchObject({ kind: 'empty', rows: [] });
  });

  test('no project, or nothing known: a sentence and no table', () => {
    expect(makeChart(figures(series('V', [0, 0], [0, 0])), options)).toMatchObject({
      kind: 'empty',
      rows: [],
    });
    const unknown = { ...series(null, [0, 0], [0, 0]), projectCount: 12, statusKnownCount: 0 };
    const chart = makeChart(figures(unknown, { by: 'status' }), options);
    expect(chart).toMatchObject({ kind: 'empty', summary: 'Aucun état n’est renseigné.' });
  });
});

test('the heading is the page’s, or says whose figures these are', () => {
  expect(makeChart(figures(everyone), { ...options, heading: 'À nous' }).heading).toBe('À nous');
  const { edition } = figures(everyone);
  const grants = { edition: edition && { ...edition, projectsLabel: 'investment grants' } };
  expect(makeChart(figures(everyone, grants), { ...options, words: en }).heading).toBe(
    'All cities: investment grants by theme',
  );
  expect(makeChart(figures(null, { edition: null }), options).heading).toContain('projets par thème');
});

test('the footer says how much, from where and when, and that a licence is not known', () => {
  const { footer } = makeChart(figures(everyone), options);
  expect(footer.map((cells) => cells.map(({ text }) => plain(text)))).toEqual([
    ['1 128 projets, 24 villes', 'Édition 2013'],
    ['Source : Syntec', 'Licence non précisée', 'Données au 19 juin 2013'],
  ]);
});
