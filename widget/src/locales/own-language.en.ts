import { en } from './en.ts';
import { englishFormat, frenchFormat } from './formats.ts';
import type { Language } from './language.ts';

/** Takes the place of own-language.ts in the build of `city-barometer.en.js`. */
export const ownLanguage: Language = 'en';
export const ownWords = () => en(englishFormat());
export const loadOtherWords = async () => (await import('./fr.ts')).fr(frenchFormat());
