import { expect, it } from 'vitest';
import { createGate } from './gate.ts';

it('lets so many through at a time, in their order, whatever becomes of them', async () => {
  const gate = createGate(2);
  const begun: number[] = [];
  const finish: (() => void)[] = [];
  const work = (number: number) =>
    gate(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => void finish.push(resolve));
      if (number === 1) throw new Error('one failed');
    }).catch(() => undefined);
  const all = [1, 2, 3, 4].map(work);
  expect(begun).toEqual([1, 2]);
  finish[0]?.();
  await all[0];
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  for (const end of finish) end();
  await expect.poll(() => begun).toEqual([1, 2, 3, 4]);
  for (const end of finish) end();
  await Promise.all(all);
});
