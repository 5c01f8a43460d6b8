import { describe, expect, it } from 'vitest';
import { detectDelimiter } from './delimiter.ts';
import { encodingDetector } from './encoding.ts';

describe('the delimiter', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a,b\n"x;y;z","1;2"\n', ','],
    ['a\tb\n1,2\t3,4\n', '\t'],
    ['Un titre, long\na;b\n1;2\n3;4\n', ';'],
  ])('is the one that divides the lines alike: %j', (text, expected) => {
    expect(detectDelimiter(text)).toBe(expected);
  });
});

describe('the encoding', () => {
  const detect = (...chunks: Buffer[]) => {
    const detector = encodingDetector();
    for (const chunk of chunks) detector.push(chunk);
    return detector.end();
  };

  it('is UTF-8 where a letter is cut between two chunks', () => {
    const text = Buffer.from('é');
    expect(detect(text.subarray(0, 1), text.subarray(1))).toBe('utf-8');
  });

  it('is Windows-1252 where UTF-8 ends in the middle of a letter', () => {
    expect(detect(Buffer.from('abc\xe9', 'latin1'))).toBe('windows-1252');
  });
});
