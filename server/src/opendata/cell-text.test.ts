import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, joinList, splitList, unescapeFormula } from './cell-text.ts';

/** Texts made of what matters here, so that the awkward combinations come up. */
const awkward = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '|', '\\', 'a', '😀'),
});

describe('a text that a spreadsheet would compute', () => {
  it.each(['=1+1', '+33', '-5', '@SUM(A1)', '\tx', '\r=1', '＝1', "'=1"])('%j gets an apostrophe', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'Plan 2013', "l'eau", "'90s", 'a=b', '1-2'])('%j stays as it is', (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });

  it('comes back exactly, and never begins as a formula', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const cell = escapeFormula(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/u);
        expect(unescapeFormula(cell)).toBe(text);
      }),
    );
  });
});

describe('a list in one cell', () => {
  it('is its items with bars between them', () => {
    expect(joinList(['a', 'b|c', String.raw`d\e`])).toBe(String.raw`a|b\|c|d\\e`);
    expect(splitList(String.raw`C:\temp|x`)).toEqual([String.raw`C:\temp`, 'x']);
  });

  it('comes back exactly', () => {
    const items = fc.array(awkward.filter((text) => text !== ''));
    fc.assert(
      fc.property(items, (list) => {
        expect(splitList(joinList(list))).toEqual(list);
      }),
    );
  });
});
