import { FIGURES_2013, THEMES_2013 } from './figures-2013.ts';
import { CITIES_2013 } from './participants-2013.ts';
import { reconstructProjects } from './reconstruction/projects.ts';
import { RECONSTRUCTION_2013 } from './sources.ts';
import type { EditionData } from './types.ts';

/**
 * For 24 × 47 = 1,128 projects, the counts that give exactly the published percentages and ranks, in the themes' order.
 */
const PROJECT_COUNTS = [181, 169, 169, 135, 124, 102, 90, 79, 79];

const METHODOLOGY_FR = `Le baromètre « Villes Numériques » de Syntec Numérique, présenté le 19 juin 2013, recense les projets \
numériques de communes et d’intercommunalités de plus de 50 000 habitants. Il poursuit trois buts : apprécier les finalités \
du développement numérique de chaque ville, inventorier ses projets, mesurer leur maturité sur quatre axes (degré de \
réalisation, partenariats engagés, optimisation du budget alloué, pertinence des instruments de mesure). La manière dont ces \
axes étaient notés n’a pas été publiée.

Le panel compte 24 participants selon la source principale ; d’autres en citent 22 ou 25. Douze sont nommés publiquement, \
les douze autres ne le sont pas et figurent ici sans nom.

Seuls des chiffres d’ensemble ont été publiés : les pourcentages par thème, 47 projets par participant en moyenne, et \
21 projets d’allègement administratif. La liste des projets n’est pas publique. Les 1 128 projets (24 × 47, un nombre \
déduit) sont donc reconstitués par un tirage pseudo-aléatoire reproductible, contraint de redonner exactement ces chiffres. \
Leur titre, leur répartition entre les villes, leur statut, leurs objectifs et leur maturité sont tirés au sort : à \
l’échelle d’une ville, ils ne disent rien de cette ville.

Un projet a un seul thème principal. Les pourcentages par thème sont arrondis par la méthode du plus fort reste, leur somme \
fait donc 100. Un projet peut servir plusieurs objectifs : leurs parts ne s’additionnent pas. Celles des statuts portent sur \
les projets dont le statut est connu.

La date et les libellés longs des thèmes viennent du blog Energystream de Wavestone (energystream-wavestone.com/?p=5114), les \
noms de six participants du blog SI & Management (si-management.blogspot.com), les objectifs de FrenchWeb ; Syntec Numérique \
en annonçait « quatre principaux », la presse en énumère cinq.

Les éditions suivantes ne sont pas comparables : le nombre de projets par ville y tombe de 47 à 21, puis à 11.`;

const METHODOLOGY_EN = `Syntec Numérique’s “Villes Numériques” barometer, presented on 19 June 2013, counts the digital \
projects of communes and groupings of communes with more than 50,000 inhabitants. It has three aims: to assess the purposes \
of each city’s digital development, to take an inventory of its projects, and to measure their maturity on four axes (degree \
of realisation, partnerships started, optimisation of the allotted budget, relevance of the measurement instruments). How \
these axes were scored was never published.

The panel has 24 participants according to the main source; others say 22 or 25. Twelve are named in public; the other \
twelve are not, and appear here without a name.

Only overall figures were published: the percentages by theme, 47 projects per participant on average, and 21 projects that \
lighten administrative work. The list of projects is not public. The 1,128 projects (24 × 47, a derived number) are therefore \
reconstructed by a reproducible pseudo-random draw that is made to give exactly these figures. Their titles, their \
distribution among cities, their status, objectives and maturity are drawn at random: for a single city, they say nothing \
about that city.

A project has one primary theme. Percentages by theme are rounded by the largest remainder method, so that they sum to 100. \
A project may serve several objectives: their shares do not add up. Those of the statuses are of the projects whose status \
is known.

The date and the long labels of the themes come from Wavestone’s Energystream blog (energystream-wavestone.com/?p=5114), the \
names of six participants from the SI & Management blog (si-management.blogspot.com), the objectives from FrenchWeb; Syntec \
Numérique spoke of “four main” ones, the press lists five.

Later editions are not comparable: the number of projects per city falls from 47 to 21, then to 11.`;

export const EDITION_2013: EditionData = {
  code: '2013',
  year: 2013,
  titleFr: 'Baromètre des villes numériques 2013',
  titleEn: 'Digital cities barometer 2013',
  status: 'PUBLISHED',
  current: true,
  provenance: 'RECONSTRUCTED',
  noticeFr:
    'Données reconstituées : seuls les pourcentages par thème sont ceux publiés en 2013 ; les projets, leur répartition entre les villes, leur état, leurs objectifs et leur maturité sont tirés au sort.',
  noticeEn:
    'Reconstructed data: only the percentages by theme are those published in 2013; the projects, how they spread over the cities, their status, objectives and maturity were drawn at random.',
  methodologyFr: METHODOLOGY_FR,
  methodologyEn: METHODOLOGY_EN,
  asOf: '2013-06-19',
  source: RECONSTRUCTION_2013,
  previous: null,
  themes: THEMES_2013,
  cities: CITIES_2013,
  figures: FIGURES_2013,
  projects: () =>
    reconstructProjects({
      seed: 20130619,
      prefix: '2013',
      cities: CITIES_2013.map(({ slug }) => slug),
      // Gaps in the assessments are drawn for participants without a name alone: no named city is made to look silent.
      silentCities: ['participant-20', 'participant-23'],
      themes: new Map(THEMES_2013.map(({ code }, index) => [code, PROJECT_COUNTS[index] ?? 0])),
      relief: { theme: 'e-citizenship', count: 21 },
    }),
};
