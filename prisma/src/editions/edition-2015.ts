import type { Objective } from '../../generated/client/client.ts';
import { SYNTEC_2015 } from './sources.ts';
import type { EditionData, FigureData } from './types.ts';

function objectiveShare(objective: Objective, labelFr: string, labelEn: string, value: number): FigureData {
  return {
    key: `objective.${objective.toLowerCase()}.share`,
    labelFr: `Part des villes, ${labelFr}`,
    labelEn: `Share of cities, ${labelEn}`,
    value,
    unit: 'percentOfCities',
    objective,
    source: SYNTEC_2015,
  };
}

export const EDITION_2015: EditionData = {
  code: '2015',
  year: 2015,
  titleFr: 'Baromètre des villes numériques 2015',
  titleEn: 'Digital cities barometer 2015',
  status: 'PUBLISHED',
  current: false,
  provenance: 'PUBLISHED',
  noticeFr: null,
  noticeEn: null,
  methodologyFr: `Troisième édition du baromètre de Syntec Numérique. Seuls quelques chiffres d’ensemble sont publics, sans \
liste de projets : ils sont cités tels quels, avec leur source. Les parts des objectifs sont des parts de villes et non de \
projets ; une ville peut en poursuivre plusieurs, leurs parts ne s’additionnent donc pas.

Cette édition n’est pas comparable à celle de 2014 : le nombre de projets par ville y tombe d’environ 21 à environ 11, ce qui \
laisse penser que les projets n’ont pas été comptés de la même manière.`,
  methodologyEn: `Third edition of Syntec Numérique’s barometer. Only a few overall figures are public, without a list of \
projects: they are quoted as they are, with their source. The shares of the objectives are shares of cities and not of \
projects; a city may pursue several, so that the shares do not add up.

This edition is not comparable to that of 2014: the number of projects per city falls from about 21 to about 11, which suggests \
that projects were not counted in the same way.`,
  asOf: null,
  source: SYNTEC_2015,
  previous: { code: '2014', comparable: false },
  themes: [],
  cities: [],
  figures: [
    {
      key: 'cityCount',
      labelFr: 'Communes',
      labelEn: 'Communes',
      value: 47,
      unit: 'cities',
      source: SYNTEC_2015,
    },
    {
      key: 'projectCount',
      labelFr: 'Projets recensés (environ)',
      labelEn: 'Projects counted (about)',
      value: 500,
      unit: 'projects',
      source: SYNTEC_2015,
    },
    objectiveShare('ATTRACTIVENESS', 'attractivité', 'attractiveness', 91),
    objectiveShare('SERVICE', 'service rendu aux habitants', 'service to residents', 82),
    objectiveShare('MANAGEMENT', 'gestion des finances publiques', 'management of public finances', 55),
  ],
  projects: () => [],
};
