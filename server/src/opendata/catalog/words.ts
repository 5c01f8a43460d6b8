import type { Provenance } from '@barometre/prisma';
import type { InBothLanguages } from '../column.ts';

/** The service's own name, and all that is known of who publishes the catalogue. */
export const publisherName = 'Baromètre';

export const catalogTitle: InBothLanguages = {
  fr: 'Baromètre des villes numériques : données ouvertes',
  en: 'Digital cities barometer: open data',
};

export const catalogDescription: InBothLanguages = {
  fr: 'Les éditions publiées du baromètre des projets numériques des villes françaises, et les villes qui y participent. Chaque jeu de données dit d’où il vient.',
  en: 'The published editions of the barometer of French cities’ digital projects, and the cities that take part in it. Each dataset says where it comes from.',
};

export const keywords: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: ['ville numérique', 'collectivités territoriales', 'projets numériques', 'baromètre'],
  en: ['digital city', 'local government', 'digital projects', 'barometer'],
};

export const provenances: Readonly<Record<Provenance, InBothLanguages>> = {
  SURVEY: {
    fr: 'Réponses des villes au questionnaire du baromètre.',
    en: 'Answers of the cities to the barometer’s questionnaire.',
  },
  ADMINISTRATIVE: {
    fr: 'Fichier administratif, par exemple une liste de projets subventionnés.',
    en: 'An administrative file, such as a list of subsidised projects.',
  },
  RECONSTRUCTED: {
    fr: 'Projets inventés de sorte que leurs totaux soient exactement ceux qui ont été publiés : les totaux sont réels, les projets ne le sont pas.',
    en: 'Projects made up so that their totals are exactly the published ones: the totals are real, the projects are not.',
  },
  PUBLISHED: {
    fr: 'Chiffres publiés, sans les projets dont ils parlent.',
    en: 'Figures that were published, without the projects behind them.',
  },
};

export const cityProvenance: InBothLanguages = {
  fr: 'Noms, codes et populations officiels ; les participants dont l’identité n’a pas été publiée n’ont qu’un numéro.',
  en: 'Official names, codes and populations; participants whose identity was not published have but a number.',
};

export const serviceTitle: InBothLanguages = {
  fr: 'API GraphQL du baromètre',
  en: 'The barometer’s GraphQL API',
};

export const distributionTitles: Readonly<Record<'csv' | 'ndjson' | 'graphql', InBothLanguages>> = {
  csv: { fr: 'Tableau CSV', en: 'CSV table' },
  ndjson: { fr: 'Un objet JSON par ligne (NDJSON)', en: 'One JSON object per line (NDJSON)' },
  graphql: { fr: 'Requêtes GraphQL', en: 'GraphQL queries' },
};
