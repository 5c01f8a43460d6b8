import type { Details, Issue, IssueCode } from '../issue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Language = 'fr' | 'en';

/** What is wrong, and what to do about it. */
export interface Sentence {
  message: string;
  remedy: string;
}

export type Words = Record<IssueCode, (details: Details, value: string) => Sentence>;

const languages: Record<Language, Words> = { fr, en };

/** The sentence about an issue, made from its code and details alone. */
export const sentence = (
  { code, details, value }: Pick<Issue, 'code' | 'details' | 'value'>,
  language: Language,
): Sentence => languages[language][code](details, value ?? '');
