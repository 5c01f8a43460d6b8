import { expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

it.each([
  [0, 0, '[........................]   0 %  0 rows read'],
  [6_000, 0.25, '[######..................]  25 %  6,000 rows read'],
  [24_810, 0.999, '[#######################.]  99 %  24,810 rows read'],
  [24_811, 1, '[########################] 100 %  24,811 rows read'],
  [1_500, 1.01, '[########################] 100 %  1,500 rows read'],
  [1_500, null, '1,500 rows read'],
])('%i rows, share %s', (count, share, line) => {
  expect(progressLine(count, 'rows read', share)).toBe(line);
});
