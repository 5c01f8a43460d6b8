import type { CityKind } from '@barometre/prisma';
import type { Language } from './words.ts';

interface CitiesWords {
  title: string;
  lead: string;
  /** How many there are, or what a search found of them. */
  description(count: number, shown: string, searched: boolean): string;
  found(count: number, shown: string): string;
  none: string;
  clear: string;
  filter: string;
  search: string;
  region: string;
  kind: string;
  edition: string;
  order: string;
  every: string;
  orders: Record<'name' | 'population' | 'projects', string>;
  kinds: Record<CityKind, string>;
  submit: string;
  problems: string;
  unknown(value: string, known: string): string;
  unreadable: string;
  stalePage: string;
  table: string;
  city: string;
  department: string;
  population: string;
  projects: string;
  undisclosed: string;
  /** Before the source of names, codes and populations. */
  identities: string;
  download: string;
  pages: string;
  first: string;
  previous: string;
  next: string;
}

const fr: CitiesWords = {
  title: 'Les villes du baromètre',
  lead: 'Les communes et les intercommunalités qui participent, avec leurs projets et leur graphique.',
  description: (count, shown, searched) => {
    if (searched && count === 0) return 'Aucune ville du baromètre ne correspond à cette recherche.';
    const cities =
      count > 1
        ? `${shown} villes ${searched ? 'du baromètre correspondent à cette recherche' : 'participent au baromètre'}\u00a0: pour chacune,`
        : `${shown} ville ${searched ? 'du baromètre correspond à cette recherche' : 'participe au baromètre'}\u00a0:`;
    return `${cities} ses projets numériques, leur répartition par thème et leur maturité.`;
  },
  found: (count, shown) => (count > 1 ? `${shown} villes` : `${shown} ville`),
  none: 'Aucune ville ne correspond. Essayez une partie du nom, ou retirez les filtres.',
  clear: 'Retirer les filtres',
  filter: 'Chercher une ville',
  search: 'Nom',
  region: 'Région',
  kind: 'Type',
  edition: 'Édition',
  order: 'Ordre',
  every: 'Toutes',
  orders: { name: 'alphabétique', population: 'de population', projects: 'du nombre de projets' },
  kinds: {
    COMMUNE: 'Commune',
    INTERCOMMUNALITY: 'Intercommunalité',
    JOINT: 'Commune et intercommunalité ensemble',
  },
  submit: 'Chercher',
  problems: 'Cette recherche ne peut pas être comprise',
  unknown: (value, known) => `«\u00a0${value}\u00a0» n’existe pas ici. Valeurs possibles\u00a0: ${known}.`,
  unreadable: 'le texte est trop long ou contient un caractère interdit. Saisissez-le à nouveau.',
  stalePage: 'Cette page de la liste ne correspond pas à cet ordre. Reprenez au début de la liste.',
  table: 'Villes participantes',
  city: 'Ville',
  department: 'Département',
  population: 'Habitants',
  projects: 'Projets',
  undisclosed: 'identité non publiée',
  identities: 'Noms, codes et populations (de l’année indiquée)',
  download: 'Télécharger la liste de toutes les villes\u00a0:',
  pages: 'Pages de la liste',
  first: 'Début de la liste',
  previous: 'Page précédente',
  next: 'Page suivante',
};

const en: CitiesWords = {
  title: 'The barometer’s cities',
  lead: 'The communes and intercommunalities that take part, with their projects and their chart.',
  description: (count, shown, searched) => {
    if (searched && count === 0) return 'No city of the barometer matches this search.';
    const cities =
      count === 1
        ? `${shown} city ${searched ? 'of the barometer matches this search' : 'takes part in the barometer'}:`
        : `${shown} cities ${searched ? 'of the barometer match this search' : 'take part in the barometer'}: for each,`;
    return `${cities} its digital projects, their breakdown by theme and their maturity.`;
  },
  found: (count, shown) => (count === 1 ? `${shown} city` : `${shown} cities`),
  none: 'No city matches. Try a part of the name, or remove the filters.',
  clear: 'Remove the filters',
  filter: 'Find a city',
  search: 'Name',
  region: 'Region',
  kind: 'Kind',
  edition: 'Edition',
  order: 'Order',
  every: 'All',
  orders: { name: 'by name', population: 'by population', projects: 'by number of projects' },
  kinds: {
    COMMUNE: 'Commune',
    INTERCOMMUNALITY: 'Intercommunality',
    JOINT: 'Commune and intercommunality together',
  },
  submit: 'Search',
  problems: 'This search cannot be understood',
  unknown: (value, known) => `there is no “${value}” here. Possible values: ${known}.`,
  unreadable: 'the text is too long or holds a character that no text may hold. Please enter it again.',
  stalePage: 'This page of the list does not go with this order. Start again at the beginning of the list.',
  table: 'Participating cities',
  city: 'City',
  department: 'Department',
  population: 'Inhabitants',
  projects: 'Projects',
  undisclosed: 'identity not published',
  identities: 'Names, codes and populations (of the year given)',
  download: 'Download the list of all cities:',
  pages: 'Pages of the list',
  first: 'Start of the list',
  previous: 'Previous page',
  next: 'Next page',
};

export const citiesWordsOf = (language: Language): CitiesWords => (language === 'fr' ? fr : en);
