import { documentIds } from '@barometre/widget/data';
import {
  answer,
  type By,
  breakdownOf,
  CITY,
  type Language,
  nationalOf,
  ok,
  published,
  type Sizes,
  statistics,
} from './answers.ts';

/** The answer to any of the element's documents. */
export function answerAny(documentId: string, variables: Record<string, unknown>) {
  const locale = variables['locale'] as Language;
  const by = breakdownOf(variables);
  const national = nationalOf(by, locale);
  if (documentId.endsWith(documentIds.ranking)) return ok(ranking(national, variables, locale));
  if (documentId.endsWith(documentIds.evolution)) {
    return ok(evolution(national, by, locale, variables['one'] === true));
  }
  return answer(variables);
}

/** What the API answers of evolutions and rankings; editions after 2014, and all cities, are made up. */

const EARLY: Sizes = {
  scores: CITY.scores,
  cityCount: 3,
  projectCount: 40,
  themes: [
    [10, 8, 6, 5, 4, 3, 2, 1, 1],
    [25, 20, 15, 12, 10, 8, 5, 3, 2],
  ],
};
const LATE: Sizes = {
  ...EARLY,
  cityCount: 4,
  projectCount: 60,
  themes: [
    [9, 18, 9, 8, 6, 4, 3, 2, 1],
    [15, 30, 15, 13, 10, 7, 5, 3, 2],
  ],
};

function surveyed(year: number, previous: string, sizes: Sizes, by: By, locale: Language) {
  return {
    code: `${year}`,
    year,
    current: false,
    title: locale === 'FR' ? `Enquête ${year}` : `Survey ${year}`,
    projectsLabel: locale === 'FR' ? 'projets numériques' : 'digital projects',
    provenance: 'SURVEY',
    notice: null,
    comparableToPrevious: previous !== '2014',
    methodology: null,
    previous: { code: previous },
    source: { name: 'Comité', url: null, licence: 'Licence Ouverte 2.0', updatedAt: `${year}-05-01` },
    publishedFigures: [],
    statistics: { ...statistics(sizes, by, locale), asOf: `${year}-05-01T00:00:00.000Z` },
  };
}

function evolution(
  national: Record<string, unknown>,
  by: By,
  locale: Language,
  one: boolean,
): Record<string, unknown> {
  const reason =
    locale === 'FR'
      ? 'Cette édition n’est pas comparable à celle de 2013 : les projets y sont comptés autrement.'
      : 'This edition is not comparable to that of 2013: projects were counted in another way.';
  const editions: Record<string, unknown>[] = [
    surveyed(2022, '2020', LATE, by, locale),
    surveyed(2020, '2014', EARLY, by, locale),
    {
      ...published(locale),
      year: 2014,
      current: false,
      comparableToPrevious: false,
      methodology: `Peu de chiffres.\n\n${reason}`,
      previous: { code: '2013' },
      publishedFigures: [
        figure('cityCount', 38, 'cities'),
        figure('cityCount', 37, 'cities'),
        figure('projectCount', 810, 'projects'),
        {
          ...figure('theme.transport.projectCount', 131, 'projects'),
          theme: { code: 'transport', label: 'Transport' },
        },
      ],
    },
    {
      ...national,
      year: 2013,
      current: true,
      comparableToPrevious: null,
      methodology: null,
      previous: null,
    },
  ];
  if (!one) return { editions };
  const history = editions.flatMap(({ code, statistics: counted }) =>
    counted ? { ...counted, edition: { code } } : [],
  );
  return { editions, city: { slug: 'ville-exemple', name: 'Ville-Exemple', history } };
}

function figure(key: string, value: number, unit: string) {
  return {
    key,
    label: key,
    value,
    unit,
    theme: null,
    objective: null,
    source: { name: 'Presse', url: null },
  };
}

/** Twenty-four cities; the third is tied with the second. */
function ranking(
  national: Record<string, unknown>,
  variables: Record<string, unknown>,
  locale: Language,
): Record<string, unknown> {
  const byTheme = typeof variables['theme'] === 'string';
  const places = Array.from({ length: 24 }, (_, index) => {
    const rank = index === 2 ? 2 : index + 1;
    const projectCount = byTheme ? 50 : 80 - 3 * rank;
    const count = byTheme ? 25 - rank : projectCount;
    return {
      city:
        index === 13
          ? { slug: 'ville-exemple', name: 'Ville-Exemple' }
          : { slug: `ville-${index}`, name: `Ville ${index}` },
      rank,
      count,
      projectCount,
      share: byTheme ? count / projectCount : null,
      percent: byTheme ? Math.round((count / projectCount) * 100) : null,
      interval: byTheme
        ? { low: (count / projectCount) * 0.7, high: Math.min(1, (count / projectCount) * 1.3) }
        : null,
    };
  });
  const edition =
    variables['edition'] === '2022'
      ? { ...national, code: '2022', title: 'Enquête 2022', provenance: 'SURVEY', notice: null }
      : national;
  return {
    ranking: {
      theme: byTheme ? { code: 'energy', label: locale === 'FR' ? 'Énergie' : 'Energy' } : null,
      asOf: '2013-06-19T00:00:00.000Z',
      rankedCount: 24,
      unrankedCount: 0,
      projectCount: 1128,
      count: byTheme ? 102 : 1128,
      entries: places.slice(0, Number(variables['first'])),
      city: variables['one'] ? places[13] : null,
    },
    edition,
    ...(variables['one'] ? { city: places[13]?.city } : {}),
  };
}
