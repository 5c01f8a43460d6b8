import {
  type Chart,
  type EvolutionFigures,
  type Figures,
  makeAnyChart,
  makeChart,
  type RankingFigures,
} from '@barometre/widget/chart';
import { wordsOf } from '@barometre/widget/locales';
import { describe, expect, test } from 'vitest';
import { drawChart } from './draw.ts';
import type { Item, TextItem } from './drawing.ts';
import { problemChart } from './problem-chart.ts';

const labels = [
  'Loisirs, culture et tourisme',
  'Transports et mobilité',
  'e-citoyenneté',
  'Éducation',
  'Bâtiment, urbanisme, logement',
  'Développement économique et accompagnement des entreprises innovantes',
];

const series = (name: string | null) => ({
  name,
  cityCount: 24,
  projectCount: 1128,
  lines: labels.map((label, index) => ({
    theme: { code: `t${index}`, label },
    count: 100 - index,
    share: (100 - index) / 585,
    percent: 16 - index,
    rank: index + 1,
  })),
});

const edition = {
  code: '2013',
  title: 'Baromètre des villes numériques 2013',
  projectsLabel: 'projets numériques',
  provenance: 'RECONSTRUCTED',
  notice: 'Données reconstituées : seuls les pourcentages par thème sont ceux publiés en 2013.',
  source: {
    name: 'Une source au nom assez long',
    url: null,
    licence: 'Licence Ouverte 2.0',
    updatedAt: null,
  },
};

const figures: Figures = {
  by: 'theme',
  city: { slug: 'x', name: 'Communauté d’agglomération de Saint-Quentin-en-Yvelines' },
  edition,
  asOf: '2013-06-19T00:00:00.000Z',
  main: series('Communauté d’agglomération de Saint-Quentin-en-Yvelines'),
  other: series('Lille Métropole'),
  otherMissing: null,
  published: [],
};

const published = ['cities', 'projects', 'percentOfProjects'].map((unit, index) => ({
  label: `Part des projets menés en interne, ${index}`,
  value: 44 + index,
  unit,
  source: { name: 'InformatiqueNews, « 2e baromètre Villes numériques » (2014)', url: null },
}));

const moment = (year: number, broken: string | null): EvolutionFigures['moments'][number] => ({
  edition: { ...edition, code: String(year), year },
  broken,
  asOf: null,
  series: series(null),
  published: [],
});

const evolution: EvolutionFigures = {
  view: 'evolution',
  by: 'theme',
  city: null,
  edition,
  moments: [
    moment(2013, null),
    moment(2014, 'Les projets n’ont pas été comptés de la même manière.'),
    moment(2015, null),
  ],
};

const entry = (name: string, rank: number) => ({
  city: { slug: `x${rank}`, name },
  rank,
  count: 20 - rank,
  projectCount: 40,
  share: (20 - rank) / 40,
  percent: 50 - rank,
  interval: { low: 0.1, high: 0.9 },
});

const ranking: RankingFigures = {
  view: 'ranking',
  theme: { code: 't', label: 'Énergie' },
  city: null,
  edition: { ...edition, provenance: 'SURVEY' },
  asOf: '2013-06-19',
  rankedCount: 6,
  unrankedCount: 1,
  projectCount: 200,
  count: 60,
  entries: labels.map((label, index) => entry(label, index + 1)),
  own: null,
};

const charts: Record<string, (rows: number) => Chart> = {
  'a comparison': (rows) => makeChart(figures, { words: wordsOf('fr'), limit: rows, heading: '' }),
  'a breakdown': (rows) =>
    makeChart({ ...figures, other: null }, { words: wordsOf('en'), limit: rows, heading: '' }),
  'published figures': () =>
    makeChart(
      { ...figures, city: null, main: null, other: null, published },
      { words: wordsOf('fr'), limit: 0, heading: '' },
    ),
  'an evolution': (rows) => makeAnyChart(evolution, { words: wordsOf('fr'), limit: rows, heading: '' }),
  'a ranking': (rows) => makeAnyChart(ranking, { words: wordsOf('fr'), limit: rows, heading: '' }),
  'a heading without spaces': (rows) =>
    makeChart(figures, { words: wordsOf('fr'), limit: rows, heading: 'x'.repeat(200) }),
  'a problem': () => problemChart('Aucune ville ne correspond à « Saint-Nulle-Part ».', 'fr'),
};

const sizes: [number, number | null][] = [
  [240, 200],
  [240, 2400],
  [320, 200],
  [320, null],
  [600, 200],
  [600, 420],
  [1080, 1080],
  [1200, 630],
  [2400, 200],
  [2400, 2400],
];

describe.each(Object.entries(charts))('%s', (_name, make) => {
  test.each(sizes)('fits into %s × %s: nothing is cut, no text lies on another', (width, height) => {
    const drawing = drawChart(make, { width, height }, 'fr');
    if (height !== null) expect(drawing.height).toBe(height);
    const boxes = drawing.items.map(boxOf);
    for (const { left, right, top, bottom } of boxes) {
      expect([left >= -0.5, right <= width + 0.5, top >= -0.5, bottom <= drawing.height + 0.5]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    const texts = drawing.items.filter((item) => item.kind === 'text');
    expect(overlaps(texts)).toEqual([]);
    const said = texts.map(({ text }) => text).join(' ');
    const { heading, notice } = make(0);
    for (const text of [heading, notice ?? '']) expect(squeeze(said)).toContain(squeeze(text));
  });
});

test('what there is room for is all there, down to a size that can still be read', () => {
  const { items } = drawChart(
    charts['a comparison'] ?? (() => problemChart('', 'fr')),
    { width: 600, height: 420 },
    'fr',
  );
  const texts = items.filter((item) => item.kind === 'text');
  const said = squeeze(texts.map(({ text }) => text).join(' '));
  for (const label of labels) expect(said).toContain(squeeze(label));
  for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(8);
});

test('where there is no room for every theme the rest are added up, and the chart still makes 100', () => {
  const breakdown = charts['a breakdown'] ?? (() => problemChart('', 'fr'));
  const { items } = drawChart(breakdown, { width: 400, height: 230 }, 'en');
  const texts = items.filter((item) => item.kind === 'text').map(({ text }) => text);
  expect(texts.some((text) => text.startsWith('Other themes'))).toBe(true);
  const percents = texts.flatMap((text) => (/^\d+%$/.test(text) ? [Number.parseInt(text, 10)] : []));
  expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(16 + 15 + 14 + 13 + 12 + 11);
});

test('where rows are left out that can’t be added up, the picture says how many', () => {
  const { items } = drawChart(
    charts['an evolution'] ?? (() => problemChart('', 'fr')),
    { width: 600, height: 320 },
    'fr',
  );
  const said = items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
  const shown = labels.filter((label) => squeeze(said).includes(squeeze(label))).length;
  const left = labels.length - shown;
  expect(left).toBeGreaterThan(0);
  expect(said).toContain(left === 1 ? 'une ligne manque' : `${left} lignes manquent`);
});

const squeeze = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '');

function boxOf(item: Item) {
  if (item.kind === 'text') {
    const left = item.align === 'end' ? item.x - item.width : item.x;
    return {
      left,
      right: left + item.width,
      top: item.y - item.size * 0.75,
      bottom: item.y + item.size * 0.22,
    };
  }
  if (item.kind === 'box') {
    return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  }
  if (item.kind === 'dot') {
    const { x, y, radius } = item;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }
  const [[x1, y1], [x2, y2]] = [item.from, item.to];
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

function overlaps(texts: TextItem[]): string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const [a, b] = [boxOf(one), boxOf(other)];
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return apart ? [] : [`${one.text} / ${other.text}`];
    }),
  );
}
