import { expect, it } from 'vitest';
import { LatelyFound } from './lately-found.ts';

const asked = (question: string) => ({ question, manner: 'application/json', host: 'localhost' });

it('finds what it was told last of a question, and nothing of any other', () => {
  const lately = new LatelyFound<{ number: number }>();
  // Far more than there are places: most push another out.
  const questions = Array.from(
    { length: 2_000 },
    (_, number) => `/graphql?query=${'q'.repeat(900)}${number}`,
  );
  for (const [number, question] of questions.entries()) {
    lately.remember(asked(question), question, { number });
    expect(lately.find(asked(question))?.number).toBe(number);
  }
  const found = questions.map((question) => lately.find(asked(question))?.number);
  expect(found.every((value, number) => value === undefined || value === number)).toBe(true);
  expect(found.filter((value) => value !== undefined).length).toBeGreaterThan(50);
});

it('takes questions for the same that are, and no other of the same place', () => {
  const lately = new LatelyFound<{ name: string }>();
  const [one = '', other = ''] = ['a', 'b'].map(
    (letter) => `${'x'.repeat(1_000)}${letter}${'x'.repeat(999)}`,
  );
  const value = { name: 'one' };
  lately.remember(asked(one), 'one', value);
  expect(lately.find(asked(`${'x'.repeat(1_000)}a${'x'.repeat(999)}`))).toBe(value);
  expect(lately.find(asked(other))).toBeUndefined();
  lately.forget({ name: 'one' });
  expect(lately.find(asked(one))).toBe(value);
});

it.each([
  ['in another manner', { manner: 'text/csv' }],
  ['of another host', { host: 'other.example' }],
])('does not take a question %s for the same', (_what, different) => {
  const lately = new LatelyFound<object>();
  lately.remember(asked('/chart.csv'), 'key', {});
  expect(lately.find({ ...asked('/chart.csv'), ...different })).toBeUndefined();
});

it('takes questions of any length, and forgets', () => {
  const lately = new LatelyFound<object>();
  for (const question of ['', 'a', 'ab', 'é'.repeat(13)]) {
    const value = {};
    lately.remember(asked(question), question, value);
    expect(lately.find(asked(question))).toBe(value);
    lately.forget(value);
    expect(lately.find(asked(question))).toBeUndefined();
  }
});

it('tells the keys of what was found again since it was last asked', () => {
  const lately = new LatelyFound<object>();
  lately.remember(asked('a'), 'key of a', {});
  lately.remember(asked('b'), 'key of b', {});
  expect(lately.foundAgain()).toEqual([]);
  lately.find(asked('b'));
  expect(lately.foundAgain()).toEqual(['key of b']);
  expect(lately.foundAgain()).toEqual([]);
});
