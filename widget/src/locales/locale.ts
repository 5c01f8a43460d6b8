import { en } from './en.ts';
import { englishFormat, frenchFormat } from './formats.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

export { chooseLanguage, type Language } from './language.ts';

const made: { fr?: Messages; en?: Messages } = {};

/** The words of either language, for who has both at hand; in a page, those of one of them load later (`later-words.ts`). */
export function wordsOf(language: Language): Messages {
  made[language] ??= language === 'en' ? en(englishFormat()) : fr(frenchFormat());
  return made[language];
}
