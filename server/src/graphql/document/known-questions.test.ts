import { parse } from 'graphql';
import { expect, it, vi } from 'vitest';
import { KnownQuestions } from './known-questions.ts';

const document = parse('query ($code: String) { edition(code: $code) { id } }');

it('finds out once about each question of a document', () => {
  const known = new KnownQuestions<{ key: string }>();
  const findOut = vi.fn((key: string) => ({ key }));
  const first = known.find(document, { variables: { code: '2013' } }, findOut);
  expect(known.find(document, { variables: { code: '2013' } }, findOut)).toBe(first);
  expect(findOut).toHaveBeenCalledTimes(1);
  const others = [
    known.find(document, { variables: { code: '2014' } }, findOut),
    known.find(document, { operationName: 'A', variables: { code: '2013' } }, findOut),
    known.find(parse('{ editions { id } }'), { variables: { code: '2013' } }, findOut),
  ];
  for (const other of others) expect(other).not.toBe(first);
});

it('keeps neither what could not be found out nor the answer to an endless question', () => {
  const known = new KnownQuestions<string>();
  expect(() =>
    known.find(document, {}, () => {
      throw new Error('too complex');
    }),
  ).toThrow('too complex');
  expect(known.find(document, {}, () => 'found')).toBe('found');
  const endless = { variables: { code: 'x'.repeat(10_000) } };
  known.find(document, endless, () => 'first');
  expect(known.find(document, endless, () => 'second')).toBe('second');
});

it('keeps a bounded number of questions', () => {
  const known = new KnownQuestions<number>();
  const findOut = vi.fn(() => 1);
  for (let code = 0; code < 1_000; code += 1) known.find(document, { variables: { code } }, findOut);
  for (let code = 0; code < 1_000; code += 1) known.find(document, { variables: { code } }, findOut);
  expect(findOut.mock.calls.length).toBeGreaterThan(1_800);
});
