import { describe, expect, test } from 'vitest';
import { changeInPoints, type EditionLink, isComparable } from './change.ts';

const line: EditionLink[] = [
  { id: 1, previousId: null, comparableToPrevious: null },
  { id: 2, previousId: 1, comparableToPrevious: true },
  { id: 3, previousId: 2, comparableToPrevious: true },
  { id: 4, previousId: 3, comparableToPrevious: false },
  { id: 5, previousId: 4, comparableToPrevious: true },
];
const byId = (id: number) => line.find((edition) => edition.id === id);
const comparable = (edition: number, since: number) => {
  const [now, then] = [byId(edition), byId(since)];
  if (now === undefined || then === undefined) throw new Error('no such edition in the fixture');
  return isComparable(now, then, byId);
};

describe('a change between editions', () => {
  test('is meant along an unbroken line, over any number of steps', () => {
    expect(comparable(2, 1)).toBe(true);
    expect(comparable(3, 1)).toBe(true);
    expect(comparable(5, 4)).toBe(true);
  });

  test('is not meant across a break, forwards in time, or with the edition itself', () => {
    expect(comparable(4, 3)).toBe(false);
    expect(comparable(5, 1)).toBe(false);
    expect(comparable(1, 3)).toBe(false);
    expect(comparable(3, 3)).toBe(false);
  });

  test('ends on a line that loops instead of following it for ever', () => {
    const loop: EditionLink[] = [
      { id: 1, previousId: 2, comparableToPrevious: true },
      { id: 2, previousId: 1, comparableToPrevious: true },
    ];
    const [first] = loop;
    if (first === undefined) throw new Error('empty fixture');
    const elsewhere = { id: 9, previousId: null, comparableToPrevious: null };
    expect(isComparable(first, elsewhere, (id) => loop.find((edition) => edition.id === id))).toBe(false);
  });

  test('is in percentage points, and null where either side has nothing', () => {
    expect(changeInPoints({ count: 1, total: 4 }, { count: 1, total: 5 })).toBeCloseTo(5, 10);
    expect(changeInPoints({ count: 0, total: 0 }, { count: 1, total: 5 })).toBeNull();
    expect(changeInPoints({ count: 1, total: 4 }, { count: 0, total: 0 })).toBeNull();
  });
});
