import type { Language } from '../pages/words/words.ts';

/** What stands above the documentation, which itself is in English: the language that those who program share. */
export interface DocsWords {
  title: string;
  description: string;
  lead: string;
  changelog: { title: string; description: string };
  criteria: { title: string; description: string };
}

const fr: DocsWords = {
  title: 'Documentation de l’API',
  description:
    'L’API GraphQL du baromètre : guide, exemples prêts à copier, formules des statistiques et référence de chaque type.',
  lead: 'Toutes les données publiées du baromètre s’interrogent librement, sans inscription, par une API GraphQL. Le guide et la référence ci-dessous sont en anglais, la langue commune à celles et ceux qui programment ; les libellés que renvoie l’API sont en français, ou en anglais si vous le demandez.',
  changelog: {
    title: 'Évolutions de l’API',
    description: 'Ce qui a changé dans le schéma GraphQL du baromètre, version après version (en anglais).',
  },
  criteria: {
    title: 'Le graphique et le RGAA',
    description:
      'Pour chaque critère du RGAA 4.1.2 : s’il s’applique au graphique à intégrer, comment il est respecté et quel test le montre (en anglais).',
  },
};

const en: DocsWords = {
  title: 'API documentation',
  description:
    'The barometer’s GraphQL API: a guide, snippets to copy, the formulas of the statistics and a reference of every type.',
  lead: 'Every published figure of the barometer can be asked for freely, without signing up, through a GraphQL API. Labels come in French, or in English if you ask.',
  changelog: {
    title: 'Changes of the API',
    description: 'What changed in the barometer’s GraphQL schema, release by release.',
  },
  criteria: {
    title: 'The chart and the RGAA',
    description:
      'For each criterion of RGAA 4.1.2: whether it applies to the embeddable chart, how it is met and which test shows it.',
  },
};

export const docsWordsOf = (language: Language): DocsWords => (language === 'fr' ? fr : en);
