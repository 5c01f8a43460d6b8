import type { Read } from '@barometre/prisma';
import { describe, expect, it } from 'vitest';
import { packRows, UnevenValues, unpacking } from './packed.ts';

// What stands between values is told to the database alone: here as there, in its statement.
const [separator, unknown] = packRows({ text: 'select', values: [] }).values as [string, string];

const packed = (...values: string[]) => values.map((value) => value + separator).join('');

/** Reads one text as rows of two values. */
const rowsOf = (text: string | null) => {
  const read: Read = async <Row extends object>() => [{ packed: text } as unknown as Row];
  const unpacked = unpacking(read, (values) => `${values.next()} and ${values.nextOrNull()}`);
  return unpacked<object>(packRows({ text: 'select', values: [] }));
};

describe('packed rows', () => {
  it('are read as they were', async () => {
    const text = packed('1', '["a"]', '7', 'one', 'two', '2', '[]', unknown, '', unknown);
    expect(await rowsOf(text)).toEqual([
      { id: 1, key: '["a"]', total: 7, text: 'one and two' },
      { id: 2, key: '[]', total: null, text: ' and null' },
    ]);
    expect(await rowsOf(null)).toEqual([]);
  });

  it.each([
    ['too few', packed('1', '[]', '7', 'one')],
    ['too many', packed('1', '[]', '7', 'one', 'two', 'three', 'four')],
    ['those of another row', packed('1', '[]', '7', 'one', 'two', 'title', '[]', '8', 'one', 'two')],
  ])('are refused where there are %s', async (_what, text) => {
    await expect(rowsOf(text)).rejects.toThrow(UnevenValues);
  });

  it('may hold any text, the marks of another process included', async () => {
    const others = `${separator.slice(0, -1)}\u0001\u0002\u0003"\\`;
    expect(await rowsOf(packed('1', '[]', '7', others, unknown))).toEqual([
      { id: 1, key: '[]', total: 7, text: `${others} and null` },
    ]);
  });
});
