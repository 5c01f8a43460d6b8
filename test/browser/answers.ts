/**
 * What the API answers, in its real shape. The 2013 counts are the barometer's reconstruction; the cities are made up,
 * since nothing may be invented about a real one.
 */
const BREAKDOWNS = ['theme', 'objective', 'status', 'maturity'] as const;
export type By = (typeof BREAKDOWNS)[number];
export type Language = 'FR' | 'EN';

type Labels = readonly (readonly [code: string, fr: string, en: string])[];

const THEMES: Labels = [
  ['leisure', 'Loisirs, culture et tourisme', 'Leisure, culture and tourism'],
  ['transport', 'Transports et mobilité', 'Transport and mobility'],
  ['e-citizenship', 'e-citoyenneté', 'e-Citizenship'],
  ['education', 'Éducation', 'Education'],
  ['building', 'Bâtiment, urbanisme, logement', 'Building, planning and housing'],
  ['energy', 'Énergie', 'Energy'],
  ['health', 'Santé et social', 'Health and social care'],
  ['safety', 'Sûreté et sécurité', 'Safety and security'],
  ['economy', 'Développement économique', 'Economic development'],
];
const OBJECTIVES: Labels = [
  ['SERVICE', 'Service aux habitants', 'Service to residents'],
  ['MANAGEMENT', 'Gestion des finances publiques', 'Management of public finances'],
  ['ATTRACTIVENESS', 'Attractivité', 'Attractiveness'],
  ['SUSTAINABILITY', 'Développement durable', 'Sustainable development'],
  ['EXEMPLARITY', 'Exemplarité', 'Exemplarity'],
];
const STATUSES: Labels = [
  ['UNDER_STUDY', 'À l’étude', 'Under study'],
  ['IN_PROGRESS', 'En cours', 'In progress'],
  ['COMPLETED', 'Réalisé', 'Completed'],
  ['ABANDONED', 'Abandonné', 'Abandoned'],
];
const AXES: Labels = [
  ['REALISATION', 'Réalisation', 'Realisation'],
  ['PARTNERSHIPS', 'Partenariats', 'Partnerships'],
  ['BUDGET', 'Optimisation du budget', 'Budget optimisation'],
  ['MEASUREMENT', 'Instruments de mesure', 'Measurement instruments'],
];

function lines(
  labels: Labels,
  counts: readonly number[],
  base: number,
  percents: readonly number[],
  locale: Language,
) {
  return labels.map(([code, fr, en], index) => {
    const count = counts[index] ?? 0;
    const named = { code, label: locale === 'FR' ? fr : en };
    const figures = {
      count,
      share: base ? count / base : 0,
      percent: percents[index] ?? 0,
      rank: 1 + counts.filter((other) => other > count).length,
    };
    return labels === THEMES ? { theme: named, ...figures } : { ...named, ...figures };
  });
}

export interface Sizes {
  cityCount: number;
  projectCount: number;
  themes: readonly [counts: readonly number[], percents: readonly number[]];
  scores: readonly (number | null)[];
}

const ALL: Sizes = {
  cityCount: 24,
  projectCount: 1128,
  themes: [
    [181, 169, 169, 135, 124, 102, 90, 79, 79],
    [16, 15, 15, 12, 11, 9, 8, 7, 7],
  ],
  scores: [71, 54.4, 62, 48, 58.85],
};
export const CITY: Sizes = {
  cityCount: 1,
  projectCount: 47,
  themes: [
    [4, 9, 7, 6, 3, 10, 4, 2, 2],
    [9, 19, 15, 13, 6, 21, 9, 4, 4],
  ],
  scores: [80, null, 66, 50, null],
};

export function statistics(sizes: Sizes, by: By, locale: Language): Record<string, unknown> {
  const { cityCount, projectCount, themes, scores } = sizes;
  const common = { asOf: '2013-06-19T00:00:00.000Z', cityCount, projectCount };
  if (by === 'theme') return { ...common, themes: lines(THEMES, themes[0], projectCount, themes[1], locale) };
  if (by === 'maturity') {
    const label = ([, fr, en]: Labels[number]) => (locale === 'FR' ? fr : en);
    const axes = AXES.map((axis, index) => {
      const score = scores[index] ?? null;
      return { code: axis[0], label: label(axis), score, coverage: score === null ? 0.4 : 0.9 };
    });
    return { ...common, maturity: { score: scores[4], coverage: scores[4] === null ? 0.7499 : 0.9, axes } };
  }
  const percents = by === 'objective' ? [64, 38, 41, 29, 12] : [20, 45, 30, 5];
  const base = by === 'objective' ? projectCount : Math.floor(projectCount * 0.9);
  const counts = percents.map((percent) => Math.round((percent * base) / 100));
  if (by === 'status') counts[3] = base - (counts[0] ?? 0) - (counts[1] ?? 0) - (counts[2] ?? 0);
  const labels = by === 'objective' ? OBJECTIVES : STATUSES;
  const known = by === 'status' ? { statusKnownCount: base } : {};
  const name = by === 'objective' ? 'objectives' : 'statuses';
  return { ...common, ...known, [name]: lines(labels, counts, base, percents, locale) };
}

export function edition(locale: Language): Record<string, unknown> {
  const fr = locale === 'FR';
  return {
    code: '2013',
    title: fr ? 'Baromètre Villes Numériques 2013' : 'Digital Cities Barometer 2013',
    projectsLabel: fr ? 'projets numériques' : 'digital projects',
    provenance: 'RECONSTRUCTED',
    notice: fr
      ? 'Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique.'
      : 'Data reconstructed from the published percentages: the list of projects is not public.',
    source: {
      name: 'Syntec Numérique',
      url: 'https://source.example/2013',
      licence: null,
      updatedAt: '2013-06-19',
    },
  };
}

export const published = (locale: Language): Record<string, unknown> => ({
  ...edition(locale),
  code: '2014',
  title: locale === 'FR' ? 'Baromètre Villes Numériques 2014' : 'Digital Cities Barometer 2014',
  provenance: 'PUBLISHED',
  notice: null,
  statistics: null,
  publishedFigures: [
    {
      label: locale === 'FR' ? 'Villes' : 'Cities',
      value: 38,
      unit: 'cities',
      source: { name: 'Informatique News', url: 'https://source.example/2014' },
    },
    {
      label: locale === 'FR' ? 'Transport' : 'Transport',
      value: 16.2,
      unit: 'percentOfProjects',
      source: { name: 'Silicon', url: null },
    },
  ],
});

export const nationalOf = (by: By, locale: Language): Record<string, unknown> => ({
  ...edition(locale),
  publishedFigures: [],
  statistics: statistics(ALL, by, locale),
});

export const breakdownOf = (variables: Record<string, unknown>): By =>
  BREAKDOWNS.find((name) => variables[name] === true) ?? 'theme';

/** One answer per question, as the server would give it. */
export function answer(variables: Record<string, unknown>): { status: number; body: unknown } {
  const locale = variables['locale'] as Language;
  const by = breakdownOf(variables);
  const asked = variables['edition'];
  if (asked === '2014') return ok({ edition: published(locale) });
  if (asked !== undefined && asked !== '2013')
    return fails(200, 'BAD_USER_INPUT', `There is no edition "${asked}".`);
  const national = nationalOf(by, locale);
  const data: Record<string, unknown> = {};
  if (variables['one']) data['city'] = city(slug(variables['city']), by, locale, variables['panel'] === true);
  else data['edition'] = national;
  if (variables['compared']) data['other'] = city(slug(variables['other']), by, locale, false);
  return ok(data);
}

function city(name: string, by: By, locale: Language, panel: boolean): unknown {
  const names: Record<string, string> = {
    'ville-exemple': 'Ville-Exemple',
    'ville-vide': 'Ville-Vide',
    'bourg-modele': 'Bourg-Modèle-sur-Rivière',
  };
  if (!names[name]) return null;
  const sizes = name === 'ville-vide' ? { ...CITY, projectCount: 0 } : CITY;
  const whole = panel ? { ...edition(locale), statistics: statistics(ALL, by, locale) } : edition(locale);
  return { slug: name, name: names[name], statistics: { ...statistics(sizes, by, locale), edition: whole } };
}

const slug = (key: unknown): string => (key as { slug?: string }).slug ?? 'ville-exemple';
export const ok = (data: unknown) => ({ status: 200, body: { data } });
const fails = (status: number, code: string, message: string) => ({
  status,
  body: { data: null, errors: [{ message, extensions: { code } }] },
});
