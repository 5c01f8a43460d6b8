import { Prisma } from '@barometre/prisma';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorOf, decodeCursor } from './cursor.ts';
import type { OrderTerm, Position } from './keyset.ts';

const term = (name: string, type: OrderTerm['type'], nullable = false): OrderTerm => ({
  name,
  type,
  nullable,
  direction: 'ASC',
  expression: Prisma.sql`x`,
});
const order = [term('TITLE', 'text'), term('MATURITY', 'number', true)];
const encode = ({ values, id }: Position) => cursorOf(order, { key: JSON.stringify(values), id });
const encodeRaw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  test('comes back as the position it was made from', () => {
    const values = fc.tuple(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (pair, id) => {
        expect(decodeCursor(order, encode({ values: pair, id }))).toEqual({ values: pair, id });
      }),
    );
  });

  test('is refused under another order', () => {
    const cursor = encode({ values: ['a', 1], id: 7 });
    expect(decodeCursor([...order].reverse(), cursor)).toBeNull();
    expect(
      decodeCursor(
        [{ ...term('TITLE', 'text'), direction: 'DESC' }, term('MATURITY', 'number', true)],
        cursor,
      ),
    ).toBeNull();
    expect(decodeCursor([], cursor)).toBeNull();
  });

  test.each([
    ['not base64 of JSON', 'abc'],
    ['truncated', encode({ values: ['a', 1], id: 7 }).slice(0, -4)],
    ['no list', encodeRaw({ id: 7 })],
    ['too few values', encodeRaw(['TITLE.ASC,MATURITY.ASC', 'a', 7])],
    ['a number for a text', encodeRaw(['TITLE.ASC,MATURITY.ASC', 1, 1, 7])],
    ['a text for a number', encodeRaw(['TITLE.ASC,MATURITY.ASC', 'a', '1', 7])],
    ['null where nothing is null', encodeRaw(['TITLE.ASC,MATURITY.ASC', null, 1, 7])],
    ['a NUL character', encodeRaw(['TITLE.ASC,MATURITY.ASC', 'a\0', 1, 7])],
    ['an id of 0', encodeRaw(['TITLE.ASC,MATURITY.ASC', 'a', 1, 0])],
    ['an id past 2³¹', encodeRaw(['TITLE.ASC,MATURITY.ASC', 'a', 1, 2 ** 31])],
    ['a fraction for an id', encodeRaw(['TITLE.ASC,MATURITY.ASC', 'a', 1, 1.5])],
    ['longer than any made here', encode({ values: ['a'.repeat(5_000), 1], id: 7 })],
  ])('that is forged is refused: %s', (_what, cursor) => {
    expect(decodeCursor(order, cursor)).toBeNull();
  });

  test('holds a moment only in the form in which the database wrote it', () => {
    const updated = [term('UPDATED_AT', 'timestamp')];
    expect(
      decodeCursor(updated, encodeRaw(['UPDATED_AT.ASC', '2026-11-23T06:00:00.123+00:00', 1])),
    ).not.toBeNull();
    for (const forged of ['yesterday', '2026-13-40T06:00:00Z', "2026-11-23'; drop table city", 5]) {
      expect(decodeCursor(updated, encodeRaw(['UPDATED_AT.ASC', forged, 1]))).toBeNull();
    }
  });
});
