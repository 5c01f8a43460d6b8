import { expect, it } from 'vitest';
import { grown, type Sample } from './samples.ts';

const mega = 2 ** 20;

const run = (at: (index: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 60 }, (_, index) => ({
    minute: index / 3,
    rss: 300 * mega,
    // A collector's saw.
    heap: (80 + (index % 5) * 20) * mega,
    handles: 40,
    files: 60,
    connections: 11,
    live: 20,
    requests: index * 1_000,
    ...at(index),
  }));

it('finds nothing in a run that stays level, whatever it does while it warms up', () => {
  expect(grown(run(() => ({})))).toEqual([]);
  expect(grown(run((index) => ({ rss: (index < 15 ? 100 + index * 20 : 400) * mega })))).toEqual([]);
});

it.each([
  ['heap', (index: number) => ({ heap: (80 + (index % 5) * 20 + index) * mega })],
  ['rss', (index: number) => ({ rss: (300 + index * 2) * mega })],
  ['handles', (index: number) => ({ handles: 40 + index * 2 })],
  ['files', (index: number) => ({ files: 60 + index * 2 })],
  ['connections', (index: number) => ({ connections: 11 + Math.floor(index / 4) })],
])('finds that %s grows', (name, at) => {
  expect(grown(run(at))).toEqual([expect.stringMatching(new RegExp(`^${name} has grown`))]);
});
