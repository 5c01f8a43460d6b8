import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every word of the tool. French is the original: what it has, the others have. */
export type AdminWords = typeof fr;

export const adminWordsOf = (language: string): AdminWords => (language === 'en' ? en : fr);
