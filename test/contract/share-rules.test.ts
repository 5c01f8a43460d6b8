import { expect, it } from 'vitest';
import { cases, readResult } from './cases.ts';

interface ShareFigures {
  count?: number;
  share?: number;
  percent?: number;
  rank?: number;
  interval?: { low: number; high: number } | null;
}

/** Every list of that name, anywhere in an answer. */
function listsNamed(name: string, value: unknown): ShareFigures[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === name && Array.isArray(item) ? [item as ShareFigures[]] : listsNamed(name, item),
  );
}

const withShares = ['breakdown', 'city', 'compare'];
const accepted = cases.filter(({ operation }) => withShares.includes(operation));
const listsOf = (name: string) => accepted.flatMap((of) => listsNamed(name, readResult(of)));

it.each(['themes', 'statuses'])('percentages of %s sum to 100 as soon as there is one project', (name) => {
  const lists = listsOf(name);
  expect(lists.length).toBeGreaterThan(5);
  for (const list of lists) {
    const total = list.reduce((sum, { percent = 0 }) => sum + percent, 0);
    expect(total).toBe(list.some(({ percent = 0 }) => percent > 0) ? 100 : 0);
  }
});

it.each(['themes', 'objectives', 'statuses'])(
  '%s rank by count, with ties and the gaps after them',
  (name) => {
    for (const list of listsOf(name)) {
      const counted = list.flatMap(({ count, rank }) => (count === undefined ? [] : [{ count, rank }]));
      for (const { count, rank } of counted) {
        expect(rank).toBe(1 + counted.filter((other) => other.count > count).length);
      }
    }
  },
);

it('a share is the exact ratio that its percentage rounds, within its interval', () => {
  const themes = listsOf('themes').flat();
  const exact = themes.filter(({ share }) => share !== undefined);
  expect(exact.length).toBeGreaterThan(20);
  for (const { share = 0, percent = 0, interval } of exact) {
    expect(Math.abs(share * 100 - percent)).toBeLessThan(1);
    if (interval == null) expect(share).toBe(0);
    else expect([interval.low <= share, share <= interval.high]).toEqual([true, true]);
  }
});
