import type { Choices } from './choices.ts';

const pieces = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  '"""',
  '...',
  '$',
  '@',
  ':',
  '!',
  '#',
  '\\u',
  '\0',
  '�',
  '99999999999',
  'on',
  'null',
  'fragment F on City { ...F }',
  'query',
  '\n',
];

/** A text with a few of its places cut out, doubled, exchanged or filled with something else. */
export function mutate(text: string, choices: Choices): string {
  let mutated = text;
  for (let count = 1 + choices.below(4); count > 0; count--) {
    const from = choices.below(mutated.length + 1);
    const to = from + choices.below(12);
    const [before, cut, after] = [mutated.slice(0, from), mutated.slice(from, to), mutated.slice(to)];
    mutated = choices.of([
      before + after,
      before + cut + cut + after,
      before + choices.of(pieces) + after,
      after + cut + before,
      before + choices.of(pieces) + cut + after,
    ]);
  }
  return mutated;
}
