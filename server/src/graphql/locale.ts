import { builder } from './builder.ts';
import { Locale } from './enums.ts';

/** The `locale` argument of everything that is said in a language. */
export const localeArgs = builder.args((t) => ({
  locale: t.field({
    type: Locale,
    required: true,
    defaultValue: 'FR',
    description: 'The language wanted: French unless you say otherwise.',
  }),
}));

/** The text in the language asked for; French where there is no English. */
export const inLocale = (
  locale: 'FR' | 'EN',
  french: string | null,
  english: string | null,
): string | null => (locale === 'EN' ? (english ?? french) : french);
