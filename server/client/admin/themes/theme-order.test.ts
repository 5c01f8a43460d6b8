import { expect, it } from 'vitest';
import { inOrder, moved } from './theme-order.ts';

it('moves an item one place, and none beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

it('keeps an order that somebody has begun when a theme was added meanwhile', () => {
  expect(inOrder(['a', 'new', 'b'], ['b', 'a'], (code) => code)).toEqual(['b', 'a', 'new']);
});
