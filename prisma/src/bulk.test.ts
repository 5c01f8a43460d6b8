import { describe, expect, it } from 'vitest';
import { arrayLiteral, insertRows } from './bulk.ts';
import type { Sql } from './sql.ts';

describe('array literal', () => {
  it('quotes what PostgreSQL would read as syntax', () => {
    expect(arrayLiteral(['a,b', '"', '\\', 'NULL', ''])).toBe('{"a,b","\\"","\\\\","NULL",""}');
  });
});

describe('bulk insert', () => {
  it('sends one array per column', async () => {
    const calls: unknown[][] = [];
    const sql: Sql = {
      query: (text, values) => {
        calls.push([text, values]);
        return Promise.resolve([]);
      },
      script: () => Promise.resolve(),
    };
    const rows = [{ code: 'a', kind: 'X' }];
    await insertRows<{ code: string; kind: string }>(
      sql,
      'place',
      { code: ['text', ({ code }) => code], kind: ['"Kind"', ({ kind }) => kind] },
      rows,
    );
    await insertRows(sql, 'place', {}, []);
    expect(calls).toEqual([
      [
        'INSERT INTO place ("code", "kind") SELECT "code", "kind"::"Kind" FROM unnest($1::text[], $2::text[]) AS rows("code", "kind") ',
        [['a'], ['X']],
      ],
    ]);
  });
});
