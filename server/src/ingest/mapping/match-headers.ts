import { letterOverlap } from '../values/likeness.ts';
import { fold } from '../values/text.ts';
import { type Field, fields } from './fields.ts';
import { headerWords } from './header-words.ts';

/** Below this a column stays unmapped: a wrong proposal costs more than a missing one. */
const threshold = 0.62;

export interface HeaderMatch {
  columns: Partial<Record<Field, string>>;
  /** The sum of how sure each match is; tells a header row from a heading. */
  score: number;
}

/** Which column is probably what: the surest pairs first, each column and each field once. */
export function matchHeaders(header: readonly string[]): HeaderMatch {
  const pairs = header
    .flatMap((name) => {
      // camelCase, snake_case and words alike.
      const words = fold(name.replace(/([a-z])([A-Z])/g, '$1 $2'));
      return fields.map((field) => ({ name, field, score: words === '' ? 0 : likeness(words, field) }));
    })
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || fields.indexOf(a.field) - fields.indexOf(b.field));
  const columns: Partial<Record<Field, string>> = {};
  const taken = new Set<string>();
  let score = 0;
  for (const pair of pairs) {
    if (columns[pair.field] !== undefined || taken.has(pair.name)) continue;
    columns[pair.field] = pair.name;
    taken.add(pair.name);
    score += pair.score;
  }
  return { columns, score };
}

/** What a field's column may be called, the likeliest first. */
const namesOf = new Map(
  fields.map((field) => [field, [field.replace(/([A-Z])/g, ' $1'), ...headerWords[field]].map(fold)]),
);

const likeness = (words: string, field: Field): number =>
  Math.max(...(namesOf.get(field) ?? []).map((name, index) => similarity(words, name) - index * 0.001));

/** 1 for the same words; less for words more or fewer, and for spelling mistakes. */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const words = wordOverlap(a.split(' '), b.split(' '));
  return canBeAlike(a, b) ? Math.max(words, letterOverlap(a, b) * 0.9) : words;
}

/** Whether so many letters can be in common that a column is proposed: rows that are no header have cells of whole sentences. */
const canBeAlike = (a: string, b: string): boolean =>
  (0.9 * 2 * (Math.min(a.length, b.length) - 1)) / (a.length + b.length - 2) >= threshold;

/** Words in common, of all words; filling words count little. */
function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const weight = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + (word.length > 3 ? 1 : 0.25), 0);
  const common = a.filter((word) => b.includes(word));
  return (0.95 * 2 * weight(common)) / (weight(a) + weight(b));
}
