const firstMs = 100;
const longestMs = 30_000;

/** Who has lived for so long did not die of what it was started with. */
const healthyMs = 60_000;

/** How often in a row a process has died young, after one more has died at this age. */
export const diedYoung = (before: number, livedMs: number): number => (livedMs < healthyMs ? before + 1 : 0);

/** How long to wait before the next one is started: what fails at once and always must not keep the machine busy. */
export const pauseBefore = (died: number): number =>
  Math.min(firstMs * 2 ** Math.max(0, died - 1), longestMs);
