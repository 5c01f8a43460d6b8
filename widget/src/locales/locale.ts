import { makeFormat } from '../chart/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Messages } from './messages.ts';

export type Language = Messages['language'];

// Intl objects are slow to make and large: each language makes its own once, when it is first read.
const made: { fr?: Messages; en?: Messages } = {};

export function wordsOf(language: Language): Messages {
  made[language] ??= language === 'en' ? en(makeFormat('en-GB', '%')) : fr(makeFormat('fr-FR', '\u202f%'));
  return made[language];
}

/** French unless the page says English: the barometer is French. */
export function chooseLanguage(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'fr';
}
