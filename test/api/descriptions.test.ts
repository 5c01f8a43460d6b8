import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { committedSdl } from './committed-schema.ts';
import { describedParts } from './described-parts.ts';

const parts = describedParts(buildSchema(committedSdl));

/** Words that say nothing by themselves. */
const empty = new Set(['a', 'an', 'the', 'its', 'this', 'of', 'or', 'is', 'it', 'what', 'which', 'whether']);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** The words of a name in any spelling of ours: `budgetPlanned`, `UNDER_STUDY`. */
const wordsOfName = (name: string): string[] =>
  wordsOf(name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' '));

const saysMoreThan = (name: string, description: string): boolean => {
  const known = wordsOfName(name).map((word) => word.replace(/s$/, ''));
  return wordsOf(description).some((word) => !empty.has(word) && !known.includes(word.replace(/s$/, '')));
};

it('covers the whole schema', () => {
  expect(parts.length).toBeGreaterThan(200);
});

it('describes every type, field, argument, input field and value in at least three words', () => {
  expect(parts.filter(({ description }) => wordsOf(description).length < 3)).toEqual([]);
});

it('says more than the name does', () => {
  expect(parts.filter(({ name, description }) => !saysMoreThan(name, description))).toEqual([]);
  expect(saysMoreThan('budgetPlanned', 'The planned budget of it.')).toBe(false);
});
