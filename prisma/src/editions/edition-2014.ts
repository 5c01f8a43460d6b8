import { INFORMATIQUE_NEWS, SILICON, SLIDESHARE, SYNTEC_2014 } from './sources.ts';
import type { EditionData } from './types.ts';

const PANEL = { key: 'cityCount', labelFr: 'Villes', labelEn: 'Cities', unit: 'cities' } as const;

export const EDITION_2014: EditionData = {
  code: '2014',
  year: 2014,
  titleFr: 'Baromètre des villes numériques 2014',
  titleEn: 'Digital cities barometer 2014',
  status: 'PUBLISHED',
  current: false,
  provenance: 'PUBLISHED',
  noticeFr: null,
  noticeEn: null,
  methodologyFr: `Deuxième édition du baromètre de Syntec Numérique. Seuls quelques chiffres d’ensemble sont publics, sans liste \
de projets : ils sont cités tels quels, chacun avec sa source. Le panel compte 38 villes selon une source, 37 selon une autre. \
Seuls les deux thèmes dont un chiffre est publié figurent ici ; leur rang parmi tous les thèmes n’est pas connu.

Cette édition n’est pas comparable à celle de 2013 : le nombre de projets par ville y tombe de 47 à environ 21, ce qui laisse \
penser que les projets n’ont pas été comptés de la même manière.`,
  methodologyEn: `Second edition of Syntec Numérique’s barometer. Only a few overall figures are public, without a list of \
projects: they are quoted as they are, each with its source. The panel has 38 cities according to one source, 37 according to \
another. Only the two themes with a published figure are listed here; their rank among all themes is not known.

This edition is not comparable to that of 2013: the number of projects per city falls from 47 to about 21, which suggests that \
projects were not counted in the same way.`,
  asOf: null,
  source: SYNTEC_2014,
  previous: { code: '2013', comparable: false },
  themes: [
    { code: 'transport', labelFr: 'Transports', labelEn: 'Transport' },
    { code: 'education', labelFr: 'Éducation', labelEn: 'Education' },
  ],
  cities: [],
  figures: [
    { ...PANEL, value: 38, source: INFORMATIQUE_NEWS },
    { ...PANEL, value: 37, source: SILICON },
    {
      key: 'projectCount',
      labelFr: 'Projets recensés',
      labelEn: 'Projects counted',
      value: 810,
      unit: 'projects',
      source: INFORMATIQUE_NEWS,
    },
    {
      key: 'theme.transport.projectCount',
      labelFr: 'Projets, Transports',
      labelEn: 'Projects, Transport',
      value: 131,
      unit: 'projects',
      theme: 'transport',
      source: SILICON,
    },
    {
      key: 'theme.education.projectCount',
      labelFr: 'Projets, Éducation',
      labelEn: 'Projects, Education',
      value: 125,
      unit: 'projects',
      theme: 'education',
      source: SILICON,
    },
    {
      key: 'inHouse.share',
      labelFr: 'Part des projets menés en interne',
      labelEn: 'Share of projects run in-house',
      value: 44,
      unit: 'percentOfProjects',
      source: SLIDESHARE,
    },
  ],
  projects: () => [],
};
