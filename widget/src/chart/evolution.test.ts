import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';
import { makeEvolution } from './evolution.ts';
import { en, fr, series } from './fixtures.ts';
import type { EvolutionFigures, KeyedFigure, Moment, Series } from './model.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const options = { words: fr, limit: 0, heading: '' };

function moment(year: number, main: Series | null, more: Partial<Moment> = {}): Moment {
  const source = { name: `Source ${year}`, url: null, licence: null, updatedAt: null };
  return {
    edition: {
      code: `${year}`,
      year,
      title: `Édition ${year}`,
      projectsLabel: 'projets numériques',
      provenance: 'SURVEY',
      notice: null,
      source,
    },
    broken: null,
    asOf: null,
    series: main,
    published: [],
    ...more,
  };
}

function evolution(moments: Moment[], more: Partial<EvolutionFigures> = {}): EvolutionFigures {
  const edition = moments.at(-1)?.edition ?? null;
  return { view: 'evolution', by: 'theme', city: null, edition, moments, ...more };
}

function figure(key: string, value: number, unit: string, more: Partial<KeyedFigure> = {}): KeyedFigure {
  return {
    key,
    label: key,
    value,
    unit,
    theme: null,
    objective: null,
    source: { name: key, url: null },
    ...more,
  };
}

const first = moment(2020, series(null, [60, 40, 100], [30, 20, 50]));
const second = moment(2022, series(null, [90, 60, 150], [30, 20, 50]));
const third = moment(2024, series(null, [120, 60, 120], [40, 20, 40]));
const rowOf = (figures: EvolutionFigures, label: string) =>
  makeEvolution(figures, options).rows.find((row) => row.label === label);

describe('points', () => {
  test('stand by their years and are joined where editions compare', () => {
    const row = rowOf(evolution([first, second, moment(2026, third.series)]), 'Loisirs');
    expect(row?.points?.map(({ at, joined }) => [at, joined])).toEqual([
      [0, false],
      [1 / 3, true],
      [1, true],
    ]);
  });

  test('a break leaves a gap, also over an edition without that figure', () => {
    const none = { ...moment(2022, null), broken: '' };
    const row = rowOf(evolution([first, none, third]), 'Loisirs');
    expect(row?.points?.map(({ value, joined }) => [value !== null, joined])).toEqual([
      [true, false],
      [false, false],
      [true, false],
    ]);
    expect(row?.cells.map(({ text, aloud }) => aloud ?? plain(text))).toEqual(['30 %', 'non publié', '40 %']);
  });

  test('shares have one scale, sizes one each', () => {
    const chart = makeEvolution(evolution([first, third]), options);
    const highest = (label: string) =>
      Math.max(
        ...(chart.rows.find((row) => row.label === label)?.points ?? []).map(({ value }) => value ?? 0),
      );
    expect(highest('Citoyenneté')).toBe(1);
    expect(highest('Loisirs')).toBeCloseTo(0.8);
    expect(highest('Projets')).toBe(1);
    expect(highest('Villes')).toBe(1);
  });

  test('few projects have a whisker and its range in words; reconstructed ones have neither', () => {
    const interval = { low: 0.3, high: 0.7 };
    const few = series(null, [5, 5], [50, 50]);
    const lines = few.lines?.map((line) => ({ ...line, interval })) ?? [];
    const survey = moment(2020, { ...few, lines });
    const [point] = rowOf(evolution([survey]), 'Loisirs')?.points ?? [];
    expect(point?.whisker).toEqual({ low: 0.3 / 0.7, high: 1 });
    expect(rowOf(evolution([survey]), 'Loisirs')?.cells[0]).toMatchObject({ detail: '30–70\u202f%' });
    const made = { ...survey, edition: { ...survey.edition, provenance: 'RECONSTRUCTED' } };
    expect(rowOf(evolution([made]), 'Loisirs')?.points?.[0]?.whisker).toBeNull();
  });
});

describe('published figures', () => {
  const transport = { code: 't1', label: 'Mobilité' };
  const published = moment(2022, null, {
    broken: '',
    published: [
      figure('cityCount', 38, 'cities'),
      figure('cityCount', 37, 'cities'),
      figure('projectCount', 800, 'projects'),
      figure('theme.t1.projectCount', 200, 'projects', { theme: transport }),
      figure('theme.t0.share', 12.5, 'percentOfProjects', { theme: { code: 't0', label: 'Loisirs' } }),
    ],
  });
  const figures = evolution([first, published]);

  test('stand in the rows of what they measure; sources that disagree are both told', () => {
    const texts = (label: string) => rowOf(figures, label)?.cells.map(({ text }) => plain(text));
    expect(texts('Projets')).toEqual(['200', '800']);
    expect(texts('Villes')).toEqual(['24', '38 ou 37']);
    expect(texts('Projets par ville')).toEqual(['8', '21']);
    expect(texts('Transports')).toEqual(['20 %', '25 %']);
    expect(texts('Loisirs')).toEqual(['30 %', '12,5 %']);
    expect(texts('Citoyenneté')).toEqual(['50 %', '–']);
  });

  test('a share of cities is not one of projects: it has a row of its own', () => {
    const objective = figure('objective.service.share', 82, 'percentOfCities', {
      objective: 'SERVICE',
      label: 'Part des villes, service rendu',
    });
    const chart = makeEvolution(
      evolution([moment(2024, null, { published: [objective] })], { by: 'objective' }),
      options,
    );
    expect(chart.rows.map(({ label }) => label)).toEqual(['Service rendu (part des villes)']);
  });

  test('an export has a line for each edition, with its own source', () => {
    const lines = toCsv(makeEvolution(figures, options)).split('\r\n');
    expect(lines[0]).toBe('by,code,label,edition,value,unit,provenance,source');
    expect(lines).toContain('theme,t1,Transports,2020,0.2,share,SURVEY,Source 2020');
    expect(lines).toContain('theme,t1,Transports,2022,0.25,share,PUBLISHED,theme.t1.projectCount');
  });
});

describe('words', () => {
  const summary = (figures: EvolutionFigures, words = fr) =>
    plain(makeEvolution(figures, { ...options, words }).summary);

  test('the widest change of the last two comparable editions, ties included', () => {
    expect(summary(evolution([first, second, third]))).toBe(
      'De 2022 à 2024 : plus fortes variations, « Loisirs » et « Citoyenneté », ±10 points.',
    );
    expect(summary(evolution([first, second]))).toBe('De 2020 à 2022 : aucune variation.');
    const rise = moment(2026, series(null, [50, 20, 30], [50, 20, 30]));
    expect(summary(evolution([moment(2024, series(null, [45, 25, 30], [45, 27, 28])), rise]), en)).toBe(
      'From 2024 to 2026: largest fall, Transports, −7 points (27% then 20%).',
    );
  });

  test('of few projects it counts, and says so', () => {
    const city = { slug: 'v', name: 'V' };
    const before = moment(2020, series('V', [5, 5], [50, 50]));
    const after = moment(2022, series('V', [9, 3, 1], [69, 23, 8]));
    expect(summary(evolution([before, after], { city }))).toBe(
      'V, de 2020 à 2022 : plus forte baisse, Transports, −27 points (5 projets puis 3 projets) ; peu de projets, à lire avec prudence.',
    );
  });

  test('a break says its reason: the edition’s own, else the figures', () => {
    const broken = { ...third, broken: '' };
    const chart = makeEvolution(evolution([first, broken]), options);
    expect(plain(chart.summary)).toBe(
      'Les éditions 2020 et 2024 ne se comparent pas : aucune évolution ne peut en être tirée.',
    );
    expect(chart.notes.map(plain)).toEqual([
      'Rupture de série entre 2020 et 2024 : ces éditions ne se comparent pas (projets par ville : 8, puis 13).',
    ]);
    expect(chart.columns.map(({ broken: told }) => told)).toEqual([
      undefined,
      undefined,
      'après une rupture de série',
    ]);
    const own = makeEvolution(evolution([first, { ...third, broken: 'Autre méthode.' }]), options);
    expect(own.notes.map(plain)).toEqual(['Rupture de série entre 2020 et 2024 : Autre méthode.']);
  });

  test('one edition, and none', () => {
    expect(summary(evolution([first]))).toBe('Une seule édition a des chiffres : pas d’évolution à montrer.');
    expect(makeEvolution(evolution([]), options)).toMatchObject({ kind: 'empty', rows: [] });
  });

  test('every edition has its source; a notice names its edition', () => {
    const made = { ...first, edition: { ...first.edition, notice: 'Reconstitué.' } };
    const chart = makeEvolution(evolution([made, third]), options);
    expect(plain(chart.notice ?? '')).toBe('Édition 2020 : Reconstitué.');
    expect(chart.footer.map((line) => line.map(({ text }) => plain(text)).join(' · '))).toEqual([
      '2020 : Édition 2020 · Source : Source 2020 · Licence non précisée',
      '2024 : Édition 2024 · Source : Source 2024 · Licence non précisée',
    ]);
  });
});

test('a limit keeps the sizes', () => {
  const chart = makeEvolution(evolution([first, third]), { ...options, limit: 1 });
  expect(chart.rows.map(({ label }) => label)).toEqual([
    'Projets',
    'Villes',
    'Projets par ville',
    'Citoyenneté',
  ]);
});
