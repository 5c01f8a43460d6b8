import { expect, it } from 'vitest';
import { median } from './rounds.ts';
import { readReport } from './wrk.ts';

const report = (wrong: string) => `Running 2s test @ http://127.0.0.1:4000/graphql
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     4.35ms  841.40us  14.14ms   88.48%
  5523 requests in 2.00s, 12.05MB read
${wrong}Requests/sec:   2756.14
Transfer/sec:      6.01MB
`;
const url = 'http://127.0.0.1:4000/graphql';

it('reads the rate of a run in which every request was answered', () => {
  expect(readReport(report(''), url)).toEqual({ requests: 5523, perSecond: 2756.14 });
});

it.each([
  ['an answer that is not one', '  Non-2xx or 3xx responses: 1\n'],
  ['a connection that failed', '  Socket errors: connect 0, read 3, write 0, timeout 0\n'],
])('takes no rate from a run with %s', (_what, line) => {
  expect(() => readReport(report(line), url)).toThrow(line.trim());
});

it('takes no rate from a run without answers', () => {
  expect(() => readReport(report('').replace('5523', '0'), url)).toThrow('no request was answered');
});

it('takes the middle of the rounds', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
