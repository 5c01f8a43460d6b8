import { expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

it('names a statement that comes again, always alike, and leaves those beyond the limit unnamed', () => {
  const name = statementNames(2);
  const named = (sql: string) => [name({ sql }), name({ sql }), name({ sql })];
  const [once, first, again] = named('a');
  expect(once).toBe('');
  expect(first).not.toBe('');
  expect(again).toBe(first);
  expect(new Set([first, ...named('b')]).size).toBe(3);
  expect(named('c')).toEqual(['', '', '']);
  expect(name({ sql: 'a' })).toBe(first);
});

it('is not filled by statements that come once', () => {
  const name = statementNames(2);
  for (let each = 0; each < 100; each++) expect(name({ sql: `select ${each}` })).toBe('');
  expect([name({ sql: 'a' }), name({ sql: 'a' })]).not.toEqual(['', '']);
});
