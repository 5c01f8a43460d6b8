import type { Language } from './words.ts';

/** What the page of one city says. */
interface CityWords {
  /** @param projects what its projects are, in the plural */
  title(city: string, projects: string): string;
  /** No preposition before the city's name: French would have to know "de Nantes" from "du Havre". */
  description(city: string, projects: string): string;
  undisclosed: string;
  kind: string;
  alsoCalled: string;
  inseeCode: string;
  siren: string;
  population: string;
  populationIn(count: string, year: number): string;
  department: string;
  region: string;
  unknown: string;
  editions: string;
  chartLead: string;
  otherCharts: string;
  byObjective: string;
  byStatus: string;
  projects: string;
  projectCount(count: number, shown: string): string;
  noProjects: string;
  everyProject: string;
  embed: string;
  embedLead: string;
  embedMore: string;
  otherEdition(city: string, edition: string): string;
  notFound(asked: string): string;
  suggestions: string;
  search: string;
}

const fr: CityWords = {
  title: (city, projects) => `${city}\u00a0: ${projects}`,
  description: (city, projects) =>
    `${city}\u00a0: ${projects}, répartition par thème comparée à l’ensemble des villes, maturité, liste des projets.`,
  undisclosed:
    'L’identité de ce participant n’a pas été publiée\u00a0: ni son nom, ni son territoire ne sont connus ici.',
  kind: 'Type',
  alsoCalled: 'Autres noms',
  inseeCode: 'Code INSEE',
  siren: 'SIREN',
  population: 'Population',
  populationIn: (count, year) => `${count} habitants (${year})`,
  department: 'Département',
  region: 'Région',
  unknown: 'non connu',
  editions: 'Éditions',
  chartLead: 'Une barre mène aux projets qu’elle compte.',
  otherCharts: 'Autres répartitions',
  byObjective: 'Ses projets par objectif',
  byStatus: 'Ses projets par état',
  projects: 'Ses projets',
  projectCount: (count, shown) => (count > 1 ? `Ses ${shown} projets` : `${shown} projet`),
  noProjects: 'Aucun projet de cette ville n’est connu dans cette édition.',
  everyProject: 'Tous ses projets, à filtrer et à télécharger',
  embed: 'Reprendre ce graphique',
  embedLead: 'Cette balise montre le graphique de la ville sur n’importe quel site\u00a0:',
  embedMore: 'Choisir ce qu’il montre, ses couleurs et d’autres façons de l’intégrer',
  otherEdition: (city, edition) =>
    `${city} ne participe pas à l’édition ${edition}. Les éditions auxquelles elle participe\u00a0:`,
  notFound: (asked) => `Aucune ville participante ne s’appelle «\u00a0${asked}\u00a0».`,
  suggestions: 'Peut-être cherchez-vous\u00a0:',
  search: 'Chercher dans toutes les villes',
};

const en: CityWords = {
  title: (city, projects) => `${city}: ${projects}`,
  description: (city, projects) =>
    `The ${projects} of ${city}: breakdown by theme compared with all cities, maturity, list of projects.`,
  undisclosed:
    'The identity of this participant was not published: neither its name nor its area is known here.',
  kind: 'Kind',
  alsoCalled: 'Other names',
  inseeCode: 'INSEE code',
  siren: 'SIREN',
  population: 'Population',
  populationIn: (count, year) => `${count} inhabitants (${year})`,
  department: 'Department',
  region: 'Region',
  unknown: 'not known',
  editions: 'Editions',
  chartLead: 'A bar leads to the projects that it counts.',
  otherCharts: 'Other breakdowns',
  byObjective: 'Its projects by objective',
  byStatus: 'Its projects by status',
  projects: 'Its projects',
  projectCount: (count, shown) => (count === 1 ? `${shown} project` : `Its ${shown} projects`),
  noProjects: 'No project of this city is known in this edition.',
  everyProject: 'All its projects, to filter and to download',
  embed: 'Embed this chart',
  embedLead: 'This tag shows the city’s chart on any site:',
  embedMore: 'Choose what it shows, its colours and other ways to embed it',
  otherEdition: (city, edition) =>
    `${city} does not take part in edition ${edition}. The editions that it takes part in:`,
  notFound: (asked) => `No participating city is called “${asked}”.`,
  suggestions: 'Perhaps you are looking for:',
  search: 'Search all the cities',
};

export const cityWordsOf = (language: Language): CityWords => (language === 'fr' ? fr : en);
