import type { Messages } from './messages.ts';

export type Language = Messages['language'];

/** French unless the page says English: the barometer is French. */
export function chooseLanguage(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'fr';
}
