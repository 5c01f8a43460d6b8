import {
  CHANNELNEWS,
  FRANCIS_DEMOZ,
  FRENCHWEB,
  IMAGES_ET_RESEAUX,
  RACHED_INNOV,
  SILICON,
} from './sources.ts';
import type { FigureData, SourceData, ThemeData } from './types.ts';

/** In the edition's order; the labels are the long ones that Wavestone's blog gives. */
export const THEMES_2013: readonly ThemeData[] = [
  { code: 'leisure', labelFr: 'Loisirs, culture et tourisme', labelEn: 'Leisure, culture and tourism' },
  { code: 'transport', labelFr: 'Transports et mobilité', labelEn: 'Transport and mobility' },
  { code: 'e-citizenship', labelFr: 'e-citoyenneté', labelEn: 'e-Citizenship' },
  { code: 'education', labelFr: 'Éducation', labelEn: 'Education' },
  { code: 'building', labelFr: 'Bâtiment, urbanisme, logement', labelEn: 'Building, planning and housing' },
  { code: 'energy', labelFr: 'Énergie', labelEn: 'Energy' },
  { code: 'health', labelFr: 'Santé et social', labelEn: 'Health and social care' },
  { code: 'safety', labelFr: 'Sûreté et sécurité', labelEn: 'Safety and security' },
  { code: 'economy', labelFr: 'Développement économique', labelEn: 'Economic development' },
];

/** Theme, percentage of projects, and the publication that has it. */
const SHARES: readonly [string, number, SourceData][] = [
  ['leisure', 16, FRENCHWEB],
  ['transport', 15, FRENCHWEB],
  ['e-citizenship', 15, FRENCHWEB],
  ['education', 12, FRENCHWEB],
  ['building', 11, FRANCIS_DEMOZ],
  ['energy', 9, FRENCHWEB],
  ['health', 8, FRANCIS_DEMOZ],
  ['safety', 7, FRANCIS_DEMOZ],
  ['economy', 7, FRENCHWEB],
];

function share([code, value, source]: (typeof SHARES)[number]): FigureData {
  const theme = THEMES_2013.find((one) => one.code === code);
  return {
    key: `theme.${code}.share`,
    labelFr: `Part des projets, ${theme?.labelFr ?? code}`,
    labelEn: `Share of projects, ${theme?.labelEn ?? code}`,
    value,
    unit: 'percentOfProjects',
    theme: code,
    source,
  };
}

const PANEL = { key: 'cityCount', labelFr: 'Participants', labelEn: 'Participants', unit: 'cities' } as const;

/** 24 × 47 = 1,128 projects is derived and not published: it is no figure. */
export const FIGURES_2013: readonly FigureData[] = [
  { ...PANEL, value: 24, source: FRENCHWEB },
  { ...PANEL, value: 22, source: SILICON },
  { ...PANEL, value: 25, source: RACHED_INNOV },
  {
    key: 'averageProjectsPerCity',
    labelFr: 'Projets par participant, en moyenne',
    labelEn: 'Projects per participant, on average',
    value: 47,
    unit: 'projectsPerCity',
    source: FRENCHWEB,
  },
  ...SHARES.map(share),
  {
    key: 'theme.top.averageProjectsPerCity',
    labelFr: 'Projets par ville dans les thèmes de tête (environ)',
    labelEn: 'Projects per city in the leading themes (about)',
    value: 7,
    unit: 'projectsPerCity',
    source: RACHED_INNOV,
  },
  {
    key: 'relief.projectCount',
    labelFr: 'Projets d’allègement administratif',
    labelEn: 'Projects that lighten administrative work',
    value: 21,
    unit: 'projects',
    source: FRENCHWEB,
  },
  {
    key: 'panel.intercommunality.cityCount',
    labelFr: 'Participants : intercommunalités',
    labelEn: 'Participants: groupings of communes',
    value: 5,
    unit: 'cities',
    source: IMAGES_ET_RESEAUX,
  },
  {
    key: 'panel.commune.cityCount',
    labelFr: 'Participants : communes',
    labelEn: 'Participants: communes',
    value: 13,
    unit: 'cities',
    source: IMAGES_ET_RESEAUX,
  },
  {
    key: 'panel.joint.cityCount',
    labelFr: 'Participants : commune et intercommunalité répondant ensemble',
    labelEn: 'Participants: commune and grouping answering together',
    value: 6,
    unit: 'cities',
    source: IMAGES_ET_RESEAUX,
  },
  {
    key: 'panel.minimumPopulation',
    labelFr: 'Chaque participant compte plus de (habitants)',
    labelEn: 'Each participant has more than (inhabitants)',
    value: 50_000,
    unit: 'inhabitants',
    source: CHANNELNEWS,
  },
];
