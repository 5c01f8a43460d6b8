import { inLanguage } from '../address.ts';
import { readSlice, type Slice, sliceEntries } from '../slice.ts';
import type { Language } from '../words/words.ts';
import { type Look, lookEntries, readLook } from './look.ts';

/** Everything that is chosen on the start page. */
export interface Choices {
  slice: Slice;
  look: Look;
  /** The language of the chart; the page may have another. */
  language: Language;
}

export function readChoices(parameters: URLSearchParams, pageLanguage: Language): Choices {
  const asked = parameters.get('language');
  return {
    slice: readSlice(parameters),
    look: readLook(parameters),
    language: asked === 'fr' || asked === 'en' ? asked : pageLanguage,
  };
}

/** The address of the start page with these choices. */
export function choicesAddress({ slice, look, language }: Choices, pageLanguage: Language): string {
  const parameters = new URLSearchParams([
    ...sliceEntries(slice),
    ...lookEntries(look),
    ...(language === pageLanguage ? [] : [['language', language]]),
  ]);
  return inLanguage(parameters.size === 0 ? '/' : `/?${parameters}`, pageLanguage);
}
