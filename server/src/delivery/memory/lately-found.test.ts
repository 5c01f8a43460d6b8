import { expect, it } from 'vitest';
import { LatelyFound } from './lately-found.ts';

it('finds what it was told last under a key, and nothing under any other', () => {
  const lately = new LatelyFound<number>();
  // Far more than there are places: most push another out.
  const keys = Array.from({ length: 2_000 }, (_, number) => `GET /graphql?query=${'q'.repeat(900)}${number}`);
  for (const [number, key] of keys.entries()) {
    lately.remember(key, number);
    expect(lately.find(key)).toBe(number);
  }
  const found = keys.map((key) => lately.find(key));
  expect(found.every((value, number) => value === undefined || value === number)).toBe(true);
  expect(found.filter((value) => value !== undefined).length).toBeGreaterThan(50);
});

it('takes keys for the same that are, and no other of the same place', () => {
  const lately = new LatelyFound<string>();
  const [one, other] = ['a', 'b'].map((letter) => `${'x'.repeat(1_000)}${letter}${'x'.repeat(999)}`);
  lately.remember(one ?? '', 'one');
  expect(lately.find(`${'x'.repeat(1_000)}a${'x'.repeat(999)}`)).toBe('one');
  expect(lately.find(other ?? '')).toBeUndefined();
  lately.forget(other ?? '');
  expect(lately.find(one ?? '')).toBe('one');
});

it('takes keys of any length', () => {
  const lately = new LatelyFound<string>();
  for (const key of ['', 'a', 'ab', 'é'.repeat(13)]) {
    lately.remember(key, key);
    expect(lately.find(key)).toBe(key);
    lately.forget(key);
    expect(lately.find(key)).toBeUndefined();
  }
});

it('tells what was found again since it was last asked', () => {
  const lately = new LatelyFound<number>();
  lately.remember('a', 1);
  lately.remember('b', 2);
  expect(lately.foundAgain()).toEqual([]);
  lately.find('b');
  expect(lately.foundAgain()).toEqual(['b']);
  expect(lately.foundAgain()).toEqual([]);
});
