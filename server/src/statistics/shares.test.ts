import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from './interval.ts';
import { largestRemainderPercents, roundedPercent } from './percent.ts';
import { competitionRanks } from './rank.ts';
import { exclusiveShares, overlappingShares } from './share.ts';
import { locationQuotient } from './specialisation.ts';

const counts = fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 20 });
const published2013 = [181, 169, 169, 135, 124, 102, 90, 79, 79];

describe('largest remainder percentages', () => {
  test('give the percentages published in 2013', () => {
    expect(largestRemainderPercents(published2013)).toEqual([16, 15, 15, 12, 11, 9, 8, 7, 7]);
  });

  test('sum to 100 as soon as there is one project, and stay within one point of the exact value', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const total = list.reduce((sum, count) => sum + count, 0);
        const percents = largestRemainderPercents(list);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100);
        percents.forEach((percent, index) => {
          if (total > 0) expect(Math.abs(percent - ((list[index] ?? 0) * 100) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  test('do not depend on the order: permuting the counts permutes the percentages of distinct counts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (list, seed) => {
          const order = list
            .map((_, index) => index)
            .sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
          const straight = largestRemainderPercents(list);
          const permuted = largestRemainderPercents(order.map((index) => list[index] ?? 0));
          expect(permuted).toEqual(order.map((index) => straight[index]));
        },
      ),
    );
  });

  test('never print a smaller count above a larger one', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const percents = largestRemainderPercents(list);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (a > b) expect(percents[i] ?? 0).toBeGreaterThanOrEqual(percents[j] ?? 0);
          });
        });
      }),
    );
  });

  test('give a tie to the larger count, then to the earlier position', () => {
    expect(largestRemainderPercents([1, 1, 1])).toEqual([34, 33, 33]);
    // 12.5 and 87.5 % have the same remainder.
    expect(largestRemainderPercents([1, 7])).toEqual([12, 88]);
  });

  test('are 0 where there is nothing', () => {
    expect(largestRemainderPercents([0, 0])).toEqual([0, 0]);
    expect(largestRemainderPercents([])).toEqual([]);
    expect(roundedPercent(0, 0)).toBe(0);
  });
});

describe('competition ranks', () => {
  test('skip the places that a tie takes', () => {
    expect(competitionRanks(published2013)).toEqual([1, 2, 2, 4, 5, 6, 7, 8, 8]);
  });

  test('share a rank exactly where counts are equal, and follow the counts', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const ranks = competitionRanks(list);
        ranks.forEach((rank, i) => {
          expect(rank).toBe(1 + list.filter((other) => other > (list[i] ?? 0)).length);
        });
      }),
    );
  });
});

describe("Wilson's interval", () => {
  test('matches values computed by hand', () => {
    const interval = wilsonInterval(181, 1128);
    expect(interval?.low).toBeCloseTo(0.14021, 4);
    expect(interval?.high).toBeCloseTo(0.18299, 4);
  });

  test('contains the share, stays within 0 and 1, and narrows as n grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), (total, seed) => {
        const count = seed % (total + 1);
        const interval = wilsonInterval(count, total);
        const narrower = wilsonInterval(count * 10, total * 10);
        if (interval === null || narrower === null) throw new Error('unreachable for a positive n');
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(count / total);
        expect(interval.high).toBeGreaterThanOrEqual(count / total);
        expect(narrower.high - narrower.low).toBeLessThan(interval.high - interval.low);
      }),
    );
  });

  test('is null where there is nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('shares', () => {
  test('of exclusive categories carry count, exact ratio, percentage, rank and interval', () => {
    expect(exclusiveShares([3, 1], (count) => count)).toMatchObject([
      { category: 3, count: 3, share: 0.75, percent: 75, rank: 1 },
      { category: 1, count: 1, share: 0.25, percent: 25, rank: 2 },
    ]);
  });

  test('of overlapping categories are of the projects and may exceed 100 together', () => {
    expect(overlappingShares([3, 2], (count) => count, 4).map((share) => share.percent)).toEqual([75, 50]);
    expect(overlappingShares([0, 0], (count) => count, 0)).toMatchObject([
      { share: 0, percent: 0, rank: 1, interval: null },
      { share: 0, percent: 0, rank: 1, interval: null },
    ]);
  });
});

describe('location quotient', () => {
  test('is the ratio of two shares', () => {
    expect(locationQuotient({ count: 2, total: 10 }, { count: 10, total: 100 })).toBe(2);
    expect(locationQuotient({ count: 0, total: 10 }, { count: 10, total: 100 })).toBe(0);
  });

  test('is null where a share has nothing to be relative to', () => {
    expect(locationQuotient({ count: 0, total: 0 }, { count: 10, total: 100 })).toBeNull();
    expect(locationQuotient({ count: 0, total: 5 }, { count: 0, total: 100 })).toBeNull();
  });
});
