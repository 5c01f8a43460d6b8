import { describe, expect, it } from 'vitest';
import { fileCodes, rowCodes } from '../issue.ts';
import { sentence } from './sentence.ts';

const details = {
  name: 'Lille',
  candidates: ['Lille (59350)'],
  themes: ['Eau'],
  columns: ['a', 'b'],
  limit: 5,
  count: 6,
};

describe.each(['fr', 'en'] as const)('the sentences in %s', (language) => {
  it.each([...fileCodes, ...rowCodes])('say what is wrong and what to do: %s', (code) => {
    const { message, remedy } = sentence({ code, details, value: 'x' }, language);
    for (const text of [message, remedy]) expect(text).toMatch(/^\p{Lu}|^[«“x?]/u);
    for (const text of [message, remedy]) expect(text).toMatch(/[.?]$/);
    expect(message + remedy).not.toMatch(/undefined|\[object/);
  });
});
