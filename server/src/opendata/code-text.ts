import type { Label } from '../labels.ts';

/** What codes mean, for a description: "SERVICE: better service to residents; …". */
export function labelsOf(labels: Readonly<Record<string, Label>>, language: 'fr' | 'en'): string {
  const [locale, colon, semicolon] =
    language === 'fr' ? (['FR', ' : ', ' ; '] as const) : (['EN', ': ', '; '] as const);
  return `${Object.entries(labels)
    .map(([code, label]) => `${code}${colon}${label[locale]}`)
    .join(semicolon)}.`;
}

/** The pattern of a cell that holds a list of codes, each of a pattern. */
export const codePattern = (code: string): string => `(${code})(\\|(${code}))*`;

/** The codes that have a label. */
export const codesOf = <Code extends string>(labels: Readonly<Record<Code, Label>>): Code[] =>
  Object.keys(labels) as Code[];
