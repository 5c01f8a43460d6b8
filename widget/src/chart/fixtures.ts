import { en as enMessages } from '../locales/en.ts';
import { fr as frMessages } from '../locales/fr.ts';
import { makeFormat } from './format.ts';
import type { Figures, NamedShare, Series } from './model.ts';

/** Made-up figures for the tests beside this file. */

export const fr = frMessages(makeFormat('fr-FR', '\u202f%'));
export const en = enMessages(makeFormat('en-GB', '%'));

const LABELS = [
  'Loisirs',
  'Transports',
  'Citoyenneté',
  'Éducation',
  'Bâtiment',
  'Énergie',
  'Santé',
  'Sûreté',
  'Économie',
];

export function shares(counts: number[], percents: number[]): NamedShare[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => ({
    theme: { code: `t${index}`, label: LABELS[index] ?? '' },
    count,
    share: total ? count / total : 0,
    percent: percents[index] ?? 0,
    rank: 1 + counts.filter((other) => other > count).length,
  }));
}

export function series(name: string | null, counts: number[], percents: number[]): Series {
  const projectCount = counts.reduce((sum, count) => sum + count, 0);
  return { name, cityCount: name ? 1 : 24, projectCount, lines: shares(counts, percents) };
}

export const everyone = series(
  null,
  [181, 169, 169, 135, 124, 102, 90, 79, 79],
  [16, 15, 15, 12, 11, 9, 8, 7, 7],
);

/** Of all the cities reconstructed, of a single one from a survey. */
export function figures(main: Series | null, more: Partial<Figures> = {}): Figures {
  return {
    by: 'theme',
    city: main?.name ? { slug: 'ville-exemple', name: main.name } : null,
    edition: {
      code: '2013',
      title: 'Édition 2013',
      projectsLabel: 'projets numériques',
      provenance: main?.name ? 'SURVEY' : 'RECONSTRUCTED',
      notice: main?.name ? null : 'Reconstitué.',
      source: { name: 'Syntec', url: null, licence: null, updatedAt: null },
    },
    asOf: '2013-06-19T00:00:00.000Z',
    main,
    other: null,
    otherMissing: null,
    published: [],
    ...more,
  };
}
