import { englishFormat, frenchFormat } from './formats.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';

/**
 * The language whose words the built file brings with it, and how the words of the other one are had. In the build of
 * `city-barometer.en.js`, own-language.en.ts takes the place of this module.
 */
export const ownLanguage: Language = 'fr';
export const ownWords = () => fr(frenchFormat());
export const loadOtherWords = async () => (await import('./en.ts')).en(englishFormat());
