import { makeChart } from '@barometre/widget/chart';
import { wordsOf } from '@barometre/widget/locales';
import { expect, it } from 'vitest';
import { adminWordsOf } from '../words/words.ts';
import { previewFigures } from './preview-figures.ts';
import type { ReportedEdition } from './read-report.ts';

const lines = (counts: readonly [number, number, number, number][]) =>
  counts.map(([count, share, percent, rank], index) => ({
    code: `t${index}`,
    label: `Thème ${index}`,
    count,
    share,
    percent,
    rank,
  }));
const preview = {
  projectCount: 4,
  cityCount: 2,
  themes: lines([
    [3, 0.75, 75, 1],
    [1, 0.25, 25, 2],
  ]),
};
const edition: ReportedEdition = {
  code: 'x',
  title: 'Édition X',
  projectsLabel: 'projets',
  status: 'DRAFT',
  provenance: 'RECONSTRUCTED',
  notice: 'Données reconstituées.',
  asOf: '2019-12-31',
  source: { name: 'Source', url: null, licence: null, updatedAt: null },
  statistics: null,
};
const chartOf = (of: ReportedEdition | null) =>
  makeChart(previewFigures(preview, of, adminWordsOf('fr')), { words: wordsOf('fr'), limit: 0, heading: '' });

it('draws an empty edition as it would become, with its notice', () => {
  const chart = chartOf(edition);
  expect(chart.notice).toBe('Données reconstituées.');
  expect(chart.rows.map(({ figure, weight }) => [figure, weight])).toEqual([
    [75, 3],
    [25, 1],
  ]);
  expect(chart.rows[0]?.mark).toBeNull();
});

it('compares an edition that has projects with what it is today', () => {
  const themes = lines([
    [1, 0.5, 50, 1],
    [1, 0.5, 50, 1],
  ]).map(({ code, label, ...share }) => ({ ...share, theme: { code, label } }));
  const chart = chartOf({ ...edition, statistics: { projectCount: 2, cityCount: 1, themes } });
  expect(chart.columns.map(({ text }) => text)).toContain('Aujourd’hui');
  expect(chart.rows.map(({ gap }) => gap)).toEqual([25, -25]);
});

it('needs no edition that is there already', () => {
  expect(chartOf(null).rows).toHaveLength(2);
});
