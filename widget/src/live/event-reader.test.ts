import { expect, it } from 'vitest';
import { EventReader } from './event-reader.ts';

const text =
  'retry: 3000\n\n:\n\nevent: next\nid: a\ndata: {"a":\ndata: 1}\n\nevent: complete\ndata: \n\nevent: unfinished\ndata: x';

it('puts events together, however they are cut', () => {
  for (const size of [1, 2, 7, text.length]) {
    const reader = new EventReader();
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(pieces.flatMap((piece) => reader.read(piece))).toEqual([
      { event: 'next', data: '{"a":\n1}' },
      { event: 'complete', data: '' },
    ]);
  }
});

it('reads other line ends', () => {
  expect(new EventReader().read('event: next\r\ndata: 1\r\n\r\n')).toEqual([{ event: 'next', data: '1' }]);
});
