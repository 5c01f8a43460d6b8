import { en } from './en.ts';
import { fr } from './fr.ts';

export type Language = 'fr' | 'en';

/** Every word of our own pages, but those of the element and of the API. */
export interface Words {
  language: Language;
  other: { language: Language; name: string; switchTo: string };
  name: string;
  /** With the spaces that the language puts around it. */
  colon: string;
  skip: string;
  title: string;
  lead: string;
  description: string;
  choose: {
    legend: string;
    city: string;
    /** Where there are too many cities to list. */
    cityHint: string;
    everyCity: string;
    disclosed: string;
    undisclosed: string;
    by: string;
    breakdowns: Record<'theme' | 'objective' | 'status' | 'maturity', string>;
    edition: string;
    submit: string;
  };
  embed: {
    title: string;
    lead: string;
    csp: string;
  };
  develop: { title: string; lead: string; docs: string; graphiql: string; schema: string; versions: string };
  download: {
    title: string;
    lead: string;
    projects: (edition: string) => string;
    reconstructed: string;
    cities: string;
    columns: string;
    catalog: string;
  };
  origin: {
    title: string;
    lead: string;
    figures: string;
    figure: string;
    value: string;
    source: string;
    conflict: (value: string, source: string) => string;
    units: Record<string, string>;
    errata: string;
    licence: (licence: string | null) => string;
    /** @param day in words */
    asOf: (day: string) => string;
  };
  /** What the navigation calls the pages. */
  sections: Record<'label' | 'projects' | 'cities' | 'palmares' | 'embed' | 'docs', string>;
  footer: Record<'code' | 'data' | 'privacy' | 'accessibility' | 'legal' | 'api', string>;
  unavailable: string;
}

export const wordsOf = (language: Language): Words => (language === 'en' ? en : fr);

/** The language that an address asks for: French unless it says English. */
export const languageOf = (parameters: URLSearchParams): Language =>
  parameters.get('lang') === 'en' ? 'en' : 'fr';
