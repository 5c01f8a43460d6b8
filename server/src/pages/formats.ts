import type { Language } from './words/words.ts';

/** Numbers, sums and days as each language writes them. */
export interface Formats {
  number(value: number): string;
  euros(value: number): string;
  /** A number of bytes, in kilobytes. */
  bytes(value: number): string;
  /** A day, from ISO 8601. */
  day(iso: string): string;
}

// French counts the first day of a month as its first, which Intl does not know.
const made = { fr: makeFormats('fr-FR', '1er '), en: makeFormats('en-GB', '1 ') };

export const formatsOf = (language: Language): Formats => made[language];

function makeFormats(locale: string, firstDay: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    number: (value) => number.format(value),
    euros: (value) => euros.format(value),
    bytes: (value) => kilobytes.format(value / 1_000),
    day: (iso) => day.format(new Date(iso)).replace(/^1 /, firstDay),
  };
}
