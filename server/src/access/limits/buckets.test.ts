import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Buckets, type Quota } from './buckets.ts';

const quota: Quota = { points: 60, seconds: 60 };

describe('a quota', () => {
  it('is spent, refused without being touched, and given back evenly', () => {
    let now = 0;
    const buckets = new Buckets(() => now);
    expect(buckets.take('a', quota, 50)).toEqual({
      granted: true,
      remaining: 10,
      fullInSeconds: 50,
      retryInSeconds: 0,
    });
    expect(buckets.take('a', quota, 20)).toEqual({
      granted: false,
      remaining: 10,
      fullInSeconds: 50,
      retryInSeconds: 10,
    });
    now = 10_000;
    expect(buckets.take('a', quota, 20)).toMatchObject({ granted: true, remaining: 0 });
    expect(buckets.take('b', quota, 0)).toMatchObject({ remaining: 60 });
  });

  it('of which more is wanted than there ever is, is taken whole', () => {
    const buckets = new Buckets(() => 0);
    expect(buckets.take('a', quota, 5_000)).toMatchObject({ granted: true, remaining: 0 });
    expect(buckets.take('a', quota, 5_000)).toMatchObject({ granted: false, retryInSeconds: 60 });
  });

  it('never gives more than its points and what came back meanwhile', () => {
    const steps = array(
      record({ wait: integer({ min: 0, max: 9_000 }), points: integer({ min: 1, max: 70 }) }),
    );
    assert(
      property(steps, (taken) => {
        let now = 0;
        let given = 0;
        const buckets = new Buckets(() => now);
        for (const { wait, points } of taken) {
          now += wait;
          if (buckets.take('a', quota, points).granted) given += Math.min(points, quota.points);
          expect(given).toBeLessThanOrEqual(quota.points + now / 1_000 + 0.01);
        }
      }),
    );
  });
});

describe('the memory', () => {
  it('holds no more buckets than it may, and forgets the one not used for longest', () => {
    const buckets = new Buckets(() => 0, 3);
    for (const key of ['a', 'b', 'c']) buckets.take(key, quota, 60);
    buckets.take('a', quota, 0);
    for (let count = 0; count < 1_000; count++) buckets.take(`new ${count}`, quota, 1);
    expect(buckets.size).toBe(3);
    expect(buckets.take('c', quota, 60)).toMatchObject({ granted: true });
  });

  it('lets go of what is full again', () => {
    let now = 0;
    const buckets = new Buckets(() => now);
    for (let count = 0; count < 100; count++) buckets.take(`${count}`, quota, 1);
    now = 2_000;
    buckets.take('next', quota, 1);
    expect(buckets.size).toBe(1);
  });
});
