import type { EditionDescription } from './mapping.ts';

/**
 * Everything that a new edition needs, for somebody to correct: nothing of it is known but its code. The year is the one in the
 * code, else that of `day`, the day of the file.
 */
export function proposeEdition(code: string, day: string): EditionDescription {
  const [year = day.slice(0, 4)] = /(?<!\d)(199\d|20\d\d)(?!\d)/.exec(code) ?? [];
  return {
    year: Number(year),
    titleFr: `Édition ${code}`,
    titleEn: `Edition ${code}`,
    provenance: 'SURVEY',
    asOf: day,
    source: { key: `source-${code}`, name: `Source de l’édition ${code}`, url: null, licence: null },
  };
}
