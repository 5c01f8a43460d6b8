import { otherWords } from '../later.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';
import { ownLanguage, ownWords } from './own-language.ts';

let own: Messages | undefined;

/** The words of a language; undefined while they load. The file's own language stands in where the other cannot be had. */
export function laterWords(language: Language): Messages | undefined {
  if (language !== ownLanguage && !otherWords.failed) return otherWords.module;
  own ??= ownWords();
  return own;
}
