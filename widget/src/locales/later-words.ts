import { english } from '../later.ts';
import { englishFormat, frenchFormat } from './formats.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

const made: { fr?: Messages; en?: Messages | undefined } = {};

/** The words of a language; undefined while they load. French stands in where English cannot be had. */
export function laterWords(language: Language): Messages | undefined {
  if (language === 'en' && !english.failed) {
    const { module } = english;
    made.en ??= module?.en(englishFormat());
    return made.en;
  }
  made.fr ??= fr(frenchFormat());
  return made.fr;
}
