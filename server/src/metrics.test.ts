import { expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

it('a measure of nothing yet is spelled as the format has it', async () => {
  const text = await createMetrics().read();
  expect(text).toMatch(/^nodejs_eventloop_lag_mean_seconds NaN$/m);
  expect(text).not.toMatch(/ Nan$/m);
});
