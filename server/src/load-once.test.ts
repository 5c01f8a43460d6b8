import { expect, it } from 'vitest';
import { loadOnce } from './load-once.ts';

it('loads once for all who ask, at the same time and later', async () => {
  let times = 0;
  const get = loadOnce(async () => ++times);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

it('tells all who wait that it failed, and tries again for the next', async () => {
  let times = 0;
  const get = loadOnce(async () => {
    times += 1;
    if (times === 1) throw new Error('no file left');
    return times;
  });
  const failed = await Promise.allSettled([get(), get()]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await get()).toBe(2);
});
