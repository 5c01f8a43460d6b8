import type { Filter, Order } from '../projects/project-query.ts';
import type { Language } from './words.ts';

/** Why a filter can't be meant. */
export interface ProblemSentences {
  unreadable: string;
  unknown(value: string, known: string): string;
  unknownCity(value: string): string;
  tooMany(most: number): string;
  notPopulation(value: string): string;
  rangeUpsideDown(least: number, most: number): string;
  stalePage: string;
}

interface ProjectsWords {
  title: string;
  lead: string;
  /** @param projects what they are, in the plural */
  all(projects: string, edition: string): string;
  /** How many there are, or what the filters left of them. @param all what `all` says */
  description(count: number, shown: string, filtered: boolean, all: string): string;
  filters: Record<Filter, string>;
  filterTitle: string;
  cityHint: string;
  chosenCities: string;
  more: string;
  submit: string;
  clear: string;
  order: string;
  orders: Record<'entered' | Exclude<Order, ''>, string>;
  active: string;
  remove(filter: string, value: string): string;
  found(count: number, shown: string): string;
  none: string;
  noneAtAll: string;
  noProjects(edition: string): string;
  problems: string;
  problem: ProblemSentences;
  download: string;
  previous: string;
  next: string;
  first: string;
  pages: string;
  project: {
    city: string;
    theme: string;
    alsoThemes: string;
    status: string;
    objectives: string;
    maturity: string;
    maturityScore(score: string): string;
    notAssessed: string;
    partners: string;
    budget: string;
    budgetPlanned(sum: string): string;
    budgetSpent(sum: string): string;
    dates: string;
    from(day: string): string;
    until(day: string): string;
    unknown: string;
    none: string;
    page: string;
    reference: string;
  };
}

const fr: ProjectsWords = {
  title: 'L’inventaire des projets',
  lead: 'Les projets numériques des villes, un par un\u00a0: à filtrer, à partager par l’adresse de la page, à télécharger.',
  all: (projects, edition) => `Les ${projects} des villes, ${edition}`,
  description: (count, shown, filtered, all) => {
    const found = fr.found(count, shown);
    if (!filtered) return `${all}\u00a0: ${found}, à filtrer par ville, thème, objectif, état et territoire.`;
    if (count === 0) return `${all}\u00a0: aucun projet ne correspond à ces filtres.`;
    return `${all}\u00a0: ${found} ${count > 1 ? 'correspondent' : 'correspond'} à ces filtres.`;
  },
  filters: {
    edition: 'Édition',
    cities: 'Ville',
    themes: 'Thème principal',
    anyTheme: 'Thème principal ou secondaire',
    objectives: 'Objectif',
    statuses: 'État',
    departments: 'Département de la ville',
    regions: 'Région de la ville',
    populationMin: 'Habitants, au moins',
    populationMax: 'Habitants, au plus',
    search: 'Mots à chercher',
  },
  filterTitle: 'Filtrer les projets',
  cityHint: 'Un nom, comme Le Havre. Une fois ajoutée, une ville se coche et se décoche.',
  chosenCities: 'Villes choisies',
  more: 'Territoire et population',
  submit: 'Appliquer',
  clear: 'Retirer tous les filtres',
  order: 'Ordre',
  orders: {
    entered: 'd’inscription',
    title: 'alphabétique du titre',
    city: 'des villes',
    maturity: 'de maturité, la plus forte d’abord',
    budget: 'de budget prévu, le plus élevé d’abord',
    updated: 'de modification, la plus récente d’abord',
  },
  active: 'Filtres appliqués',
  remove: (filter, value) => `Retirer le filtre ${filter}\u00a0: ${value}`,
  found: (count, shown) => (count > 1 ? `${shown} projets` : `${shown} projet`),
  none: 'Aucun projet ne correspond à ces filtres. Retirez-en un pour élargir la recherche\u00a0:',
  noneAtAll: 'Il n’y a pas encore de projet ici.',
  noProjects: (edition) =>
    `De l’édition ${edition}, seuls des chiffres d’ensemble ont été publiés\u00a0: il n’y a pas de liste de projets. Le graphique les montre.`,
  problems: 'Ces filtres ne peuvent pas être compris',
  problem: {
    unreadable: 'le texte est trop long ou contient un caractère interdit. Saisissez-le à nouveau.',
    unknown: (value, known) => `«\u00a0${value}\u00a0» n’existe pas ici. Valeurs possibles\u00a0: ${known}.`,
    unknownCity: (value) =>
      `aucune ville participante ne s’appelle «\u00a0${value}\u00a0». Choisissez-la dans la liste des villes.`,
    tooMany: (most) => `${most} valeurs au plus.`,
    notPopulation: (value) => `«\u00a0${value}\u00a0» n’est pas un nombre entier d’habitants, comme 50000.`,
    rangeUpsideDown: (least, most) =>
      `le minimum (${least}) dépasse le maximum (${most})\u00a0: échangez-les.`,
    stalePage: 'Cette page de la liste ne correspond pas à cet ordre. Reprenez au début de la liste.',
  },
  download: 'Télécharger tous ces projets\u00a0:',
  previous: 'Page précédente',
  next: 'Page suivante',
  first: 'Début de la liste',
  pages: 'Pages de la liste',
  project: {
    city: 'Ville',
    theme: 'Thème',
    alsoThemes: 'Aussi',
    status: 'État',
    objectives: 'Objectifs',
    maturity: 'Maturité',
    maturityScore: (score) => `${score} sur 100`,
    notAssessed: 'non évaluée',
    partners: 'Partenaires',
    budget: 'Budget',
    budgetPlanned: (sum) => `${sum} prévus`,
    budgetSpent: (sum) => `${sum} dépensés`,
    dates: 'Dates',
    from: (day) => `commencé le ${day}`,
    until: (day) => `achevé le ${day}`,
    unknown: 'non renseigné',
    none: 'aucun indiqué',
    page: 'Page du projet',
    reference: 'Référence',
  },
};

const en: ProjectsWords = {
  title: 'The inventory of projects',
  lead: 'The cities’ digital projects, one by one: filter them, share the address of the page, download them.',
  all: (projects, edition) => `The ${projects} of cities, ${edition}`,
  description: (count, shown, filtered, all) => {
    const found = en.found(count, shown);
    if (!filtered) return `${all}: ${found}, to filter by city, theme, objective, status and area.`;
    if (count === 0) return `${all}: no project matches these filters.`;
    return `${all}: ${found} ${count === 1 ? 'matches' : 'match'} these filters.`;
  },
  filters: {
    edition: 'Edition',
    cities: 'City',
    themes: 'Primary theme',
    anyTheme: 'Primary or secondary theme',
    objectives: 'Objective',
    statuses: 'Status',
    departments: 'Department of the city',
    regions: 'Region of the city',
    populationMin: 'Inhabitants, at least',
    populationMax: 'Inhabitants, at most',
    search: 'Words to look for',
  },
  filterTitle: 'Filter the projects',
  cityHint: 'A name, such as Le Havre. Once added, a city can be ticked and unticked.',
  chosenCities: 'Chosen cities',
  more: 'Area and population',
  submit: 'Apply',
  clear: 'Remove all filters',
  order: 'Order',
  orders: {
    entered: 'as entered',
    title: 'by title',
    city: 'by city',
    maturity: 'by maturity, highest first',
    budget: 'by planned budget, highest first',
    updated: 'by last change, latest first',
  },
  active: 'Filters applied',
  remove: (filter, value) => `Remove the filter ${filter}: ${value}`,
  found: (count, shown) => (count === 1 ? `${shown} project` : `${shown} projects`),
  none: 'No project matches these filters. Remove one of them to widen the search:',
  noneAtAll: 'There is no project here yet.',
  noProjects: (edition) =>
    `Of edition ${edition} only overall figures were published: there is no list of projects. The chart shows them.`,
  problems: 'These filters cannot be understood',
  problem: {
    unreadable: 'the text is too long or holds a character that no text may hold. Please enter it again.',
    unknown: (value, known) => `there is no “${value}” here. Possible values: ${known}.`,
    unknownCity: (value) => `no participating city is called “${value}”. Choose it from the list of cities.`,
    tooMany: (most) => `${most} values at most.`,
    notPopulation: (value) => `“${value}” is not a whole number of inhabitants, such as 50000.`,
    rangeUpsideDown: (least, most) => `the minimum (${least}) is above the maximum (${most}): swap them.`,
    stalePage: 'This page of the list does not go with this order. Start again at the beginning of the list.',
  },
  download: 'Download all of these projects:',
  previous: 'Previous page',
  next: 'Next page',
  first: 'Start of the list',
  pages: 'Pages of the list',
  project: {
    city: 'City',
    theme: 'Theme',
    alsoThemes: 'Also',
    status: 'Status',
    objectives: 'Objectives',
    maturity: 'Maturity',
    maturityScore: (score) => `${score} out of 100`,
    notAssessed: 'not assessed',
    partners: 'Partners',
    budget: 'Budget',
    budgetPlanned: (sum) => `${sum} planned`,
    budgetSpent: (sum) => `${sum} spent`,
    dates: 'Dates',
    from: (day) => `started on ${day}`,
    until: (day) => `completed on ${day}`,
    unknown: 'not known',
    none: 'none given',
    page: 'Page of the project',
    reference: 'Reference',
  },
};

export const projectsWordsOf = (language: Language): ProjectsWords => (language === 'fr' ? fr : en);
