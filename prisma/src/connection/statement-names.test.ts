import { expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

it('names a statement once, and leaves those beyond the limit unnamed', () => {
  const name = statementNames(2);
  const [first, second] = [name({ sql: 'a' }), name({ sql: 'b' })];
  expect(first).not.toBe(second);
  expect(name({ sql: 'a' })).toBe(first);
  expect(name({ sql: 'c' })).toBe('');
});
