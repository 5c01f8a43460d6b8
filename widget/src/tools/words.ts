import type { Chart } from '../chart/model.ts';

/** What came of an action: shown, or only said aloud where everybody sees it anyway. */
export interface Told {
  text: string;
  aloud: boolean;
}

interface ToolWords {
  sorted(column: string, ascending: boolean): string;
  downloaded(file: string): string;
  copied: string;
  address(url: string): string;
}

const fr: ToolWords = {
  sorted: (column, ascending) =>
    `Trié par «\u00a0${column}\u00a0», ordre ${ascending ? 'croissant' : 'décroissant'}.`,
  downloaded: (file) => `Fichier ${file} téléchargé.`,
  copied: 'Lien copié.',
  address: (url) => `Lien à copier\u00a0: ${url}`,
};

const en: ToolWords = {
  sorted: (column, ascending) => `Sorted by “${column}”, ${ascending ? 'ascending' : 'descending'}.`,
  downloaded: (file) => `File ${file} downloaded.`,
  copied: 'Link copied.',
  address: (url) => `Link to copy: ${url}`,
};

export const toolWords = (language: Chart['language']): ToolWords => (language === 'en' ? en : fr);
