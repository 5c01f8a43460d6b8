import type { Format } from '../chart/format.ts';
import type { By } from '../chart/model.ts';
import type { Messages } from './messages.ts';

// French counts 0 and 1.5 as one.
const s = (count: number) => (Math.abs(count) < 2 ? '' : 's');
const quote = (text: string) => `«\u00a0${text}\u00a0»`;
const project = (count: number) => `projet${s(count)}`;
const one = { theme: 'thème', objective: 'objectif', status: 'état', maturity: 'axe' };
const many = (by: By) => `${one[by]}s`;

export const fr = (format: Format): Messages => ({
  language: 'fr',
  format,
  colon: '\u00a0: ',
  semicolon: '\u202f; ',
  quote,

  one,
  many,
  project,
  city: (count) => `ville${s(count)}`,
  point: (count) => `point${s(count)}`,
  everyone: 'Ensemble des villes',
  all: 'l’ensemble',

  subject: (by, projects) => (by === 'maturity' ? `maturité des ${projects}` : `${projects} par ${one[by]}`),
  columns: [
    ['Projets', 'Part', 'Écart'],
    ['Couverture', 'Score', 'Écart'],
    ['Chiffre', 'Valeur', 'Source'],
  ],
  hint: (by, compared) =>
    (by === 'objective' ? 'Plusieurs réponses possibles\u00a0: les parts ne s’additionnent pas. ' : '') +
    (by === 'maturity' ? 'Scores sur 100. Couverture\u00a0: part des projets évalués. ' : '') +
    (compared ? `Entre parenthèses\u00a0: ${by === 'maturity' ? 'couverture' : 'nombre de projets'}. ` : ''),
  notCompared: (name) => `Aucune donnée à comparer pour ${quote(name)}.`,
  others: (by, count) => `Autres ${many(by)} (${count})`,
  overall: 'Score global',
  notAssessed: 'non évalué',
  coverage: 'de couverture',

  leader: (by, tied) => (tied ? `${many(by)} les plus fréquents ex æquo` : `${one[by]} le plus fréquent`),
  outOf: (count, base, each) =>
    `${format.count(count)}\u00a0${project(count)}${each ? ' chacun' : ''} sur ${format.count(base)}`,
  percentOf: (percent, base, cities) =>
    `${format.percent(percent)} des ${format.count(base)}\u00a0projets${cities ? ` de ${format.count(cities)}\u00a0ville${s(cities)}` : ''}`,
  reconstructed: ' (valeurs reconstituées, non observées)',
  unsure: 'Trait fin\u00a0: intervalle à 95\u202f%, large quand il y a peu de projets. ',
  interval: 'intervalle à 95\u202f%',
  range: ({ low, high }) => `${Math.round(low * 100)}–${format.percent(Math.round(high * 100))}`,
  known: ' dont l’état est connu',
  none: (by) => `Aucun ${one[by]} n’est renseigné.`,
  gap: 'plus grand écart avec',
  noGap: 'aucun écart avec',
  maturity: 'maturité globale',
  outOf100: (score) => `${score} sur 100`,
  notCovered: (coverage) =>
    `non évaluée (couverture ${format.percent(coverage)}, minimum ${format.percent(75)})`,
  figures: 'chiffres publiés',
  notPublic: 'Seuls ces chiffres ont été publiés, sans la liste des projets.',
  empty: 'Aucun projet recensé.',

  licence: (name) => (name ? `Licence\u00a0: ${name}` : 'Licence non précisée'),
  // Of a month's days French numbers the first alone in another way.
  asOf: (date) => `Données au ${date.replace(/^1 /, '1er ')}`,

  download: 'Données (CSV)',
  share: 'Copier le lien',
  loading: 'Chargement…',
  retry: 'Réessayer',
  failed: 'Les données n’ont pas pu être chargées.',
  unknownCity: (city) =>
    `Aucune ville ne correspond à ${quote(city)}. Indiquez un nom simple (le-havre), un code INSEE ou un SIREN.`,
  unknownEdition: (edition) => `Aucune édition ${quote(edition)} n’est publiée.`,
  stale: (time) => `Mise à jour impossible\u00a0: chiffres chargés à ${time}.`,
});
