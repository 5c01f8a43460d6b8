import type { Format } from '../chart/format.ts';
import type { ViewMessages } from './view-messages.ts';

const s = (count: number) => (Math.abs(count) < 2 ? '' : 's');
const ofProjects = (projects: string) =>
  /^[aeiouyâéèêîôû]/i.test(projects) ? `d’${projects}` : `de ${projects}`;

export const viewFr = (format: Format): ViewMessages => ({
  evolution: (by, subject) => `évolution ${by === 'maturity' ? 'de la' : 'des'} ${subject}`,
  projectsPerCity: 'Projets par ville',
  ofCities: ' (part des villes)',
  notPublished: 'non publié',
  or: ' ou ',
  points: 'Un point par édition\u00a0; un trait ne relie que des éditions comparables. ',
  sharedScale: 'Même échelle pour toutes les parts. ',
  broken: (before, after) => `Rupture de série entre ${before} et ${after}\u00a0: `,
  incomparable: (figures) =>
    `ces éditions ne se comparent pas${figures ? ` (projets par ville\u00a0: ${format.count(figures[0])}, puis ${format.count(figures[1])})` : ''}.`,
  brokenColumn: 'après une rupture de série',
  seriesBroken: (editions) =>
    `Les éditions ${format.list(editions)} ne se comparent pas\u00a0: aucune évolution ne peut en être tirée.`,
  oneEdition: 'Une seule édition a des chiffres\u00a0: pas d’évolution à montrer.',
  noEdition: 'Aucun chiffre publié.',
  fromTo: (before, after) => `De ${before} à ${after}`,
  change: ['plus forte hausse', 'plus forte baisse', 'plus fortes variations'],
  noChange: 'aucune variation',
  becomes: (before, after) => `${before} puis ${after}`,
  fewProjects: 'peu de projets, à lire avec prudence',

  ranking: (theme, projects) =>
    theme
      ? `part des projets «\u00a0${theme}\u00a0» par ville`
      : `classement des villes par nombre ${ofProjects(projects)}`,
  rankingCaption: (theme, projects) =>
    theme
      ? `Classement des villes par part de projets «\u00a0${theme}\u00a0»`
      : `Classement des villes par nombre ${ofProjects(projects)}`,
  rankColumns: ['Ville', 'Rang', 'Projets', 'Part'],
  tied: 'ex æquo',
  chosen: 'ville choisie',
  of: (count, base) => `${format.count(count)} sur ${format.count(base)}`,
  whole: (percent) => `Repère vertical\u00a0: l’ensemble, ${percent}. `,
  ahead: (tied) => (tied ? 'en tête, ex æquo' : 'en tête'),
  cities: (count) => `${format.count(count)}\u00a0ville${s(count)}`,
  atLeast: (count) => `Au moins ${format.count(count)} villes`,
  placeOf: (rank, base, tied) =>
    `rang ${format.count(rank)}${tied ? ' ex æquo' : ''} sur ${format.count(base)}`,
  each: 'chacune',
  overlapping: 'écarts à lire avec prudence, les projets étant peu nombreux',
  more: (count) => `Et ${format.count(count)}\u00a0autre${s(count)} ville${s(count)}.`,
  unranked: (count) =>
    count < 2
      ? 'Une ville a trop peu de projets pour être classée.'
      : `${format.count(count)}\u00a0villes ont trop peu de projets pour être classées.`,
  notRanked: 'non classée, faute d’assez de projets',
});
