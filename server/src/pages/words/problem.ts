import type { Language } from './words.ts';

interface ProblemWords {
  titles: Record<400 | 404 | 503, string>;
  home: string;
  projects: string;
  cities: string;
}

const words: Record<Language, ProblemWords> = {
  fr: {
    titles: {
      400: 'Cette adresse ne peut pas être comprise',
      404: 'Cette page n’existe pas',
      503: 'Les données ne sont pas disponibles',
    },
    home: 'Le graphique du baromètre',
    projects: 'Tous les projets',
    cities: 'Toutes les villes',
  },
  en: {
    titles: {
      400: 'This address cannot be understood',
      404: 'This page does not exist',
      503: 'The data is not available',
    },
    home: 'The barometer’s chart',
    projects: 'All the projects',
    cities: 'All the cities',
  },
};

export const problemWordsOf = (language: Language): ProblemWords => words[language];
