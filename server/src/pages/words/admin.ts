import type { Language } from './words.ts';

/** What the committee's tool says before its script runs; the rest of its words is the script's own. */
export interface AdminWords {
  title: string;
  description: string;
  needsScript: string;
}

const words: Record<Language, AdminWords> = {
  fr: {
    title: 'Administration',
    description: 'L’outil du comité\u00a0: importer un tableur, le vérifier, le publier, corriger un projet.',
    needsScript:
      'Cette page a besoin de JavaScript. Sans lui, la commande «\u00a0pnpm barometer\u00a0» et l’API GraphQL font la même chose.',
  },
  en: {
    title: 'Administration',
    description: 'The committee’s tool: import a spreadsheet, check it, publish it, correct a project.',
    needsScript:
      'This page needs JavaScript. Without it, the command "pnpm barometer" and the GraphQL API do the same.',
  },
};

export const adminWordsOf = (language: Language): AdminWords => words[language];
