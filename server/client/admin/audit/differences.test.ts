import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('names what was changed, however deep, and nothing else', () => {
  const before = {
    title: 'A',
    city: 'lorient',
    partners: ['x'],
    maturity: { BUDGET: { value: 1, evidence: null } },
  };
  const after = {
    title: 'B',
    city: 'lorient',
    partners: ['x', 'y'],
    maturity: { BUDGET: { value: 3, evidence: null } },
  };
  expect(differences(before, after)).toEqual([
    { name: 'title', before: 'A', after: 'B' },
    { name: 'partners', before: 'x', after: 'x, y' },
    { name: 'maturity.BUDGET.value', before: '1', after: '3' },
  ]);
});

it('tells all of what was made or removed, but what says nothing', () => {
  expect(differences(null, { code: 'a', notice: null, themes: [] })).toEqual([
    { name: 'code', before: '', after: 'a' },
  ]);
  expect(differences({ title: 'A' }, null)).toEqual([{ name: 'title', before: 'A', after: '' }]);
});
