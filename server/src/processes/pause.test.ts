import { expect, it } from 'vitest';
import { diedYoung, pauseBefore } from './pause.ts';

it('waits longer from one young death to the next, and not for ever', () => {
  let died = 0;
  const pauses = Array.from({ length: 12 }, () => {
    died = diedYoung(died, 1_000);
    return pauseBefore(died);
  });
  expect(pauses.slice(0, 4)).toEqual([100, 200, 400, 800]);
  expect(pauses.at(-1)).toBe(30_000);
  expect(pauseBefore(diedYoung(died, 3_600_000))).toBe(100);
});
