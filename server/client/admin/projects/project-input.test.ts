import { describe, expect, it } from 'vitest';
import { conflicting, merge } from './merge.ts';
import type { Project } from './project.ts';
import { assessmentChange, projectChange, readAmount, wrongAmounts } from './project-input.ts';
import { differing, readValues, valuesOf } from './project-values.ts';

const project: Project = {
  id: 'x',
  version: 3,
  reference: '2013-0001',
  title: 'Un projet',
  description: null,
  url: 'https://exemple.fr/',
  city: { slug: 'lorient', name: 'Lorient', department: { code: '56' } },
  theme: { code: 'energy' },
  secondaryThemes: [{ code: 'health' }],
  partnerCities: [{ slug: 'marseille', name: 'Marseille', department: { code: '13' } }],
  objectives: ['SERVICE', 'EXEMPLARITY'],
  status: 'COMPLETED',
  partners: ['Une entreprise', 'Une autre'],
  budgetPlanned: 12_500.5,
  budgetSpent: null,
  startedOn: '2012-01-01',
  completedOn: null,
  assessments: [
    { axis: 'REALISATION', value: 3, evidence: 'rapport' },
    { axis: 'PARTNERSHIPS', value: null, evidence: null },
    { axis: 'BUDGET', value: 0, evidence: null },
    { axis: 'MEASUREMENT', value: null, evidence: null },
  ],
  edition: { code: '2013', status: 'DRAFT', themes: [] },
};
const seen = valuesOf(project);

describe('readAmount', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['12500', 12_500],
    ['12 500,50 €', 12_500.5],
    ['12\u202f500.5', 12_500.5],
    ['12.500.000', Number.NaN],
    ['-1', Number.NaN],
    ['beaucoup', Number.NaN],
  ])('reads "%s" as %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it('names the fields that hold none', () => {
    expect(wrongAmounts({ ...seen, budgetSpent: 'x' })).toEqual(['budgetSpent']);
  });
});

describe('what a form sends', () => {
  it('is nothing where nothing changed, lists in whatever order', () => {
    const same = { ...seen, objectives: ['EXEMPLARITY', 'SERVICE'] };
    expect(projectChange(seen, same)).toEqual({});
    expect(assessmentChange(seen, same)).toEqual([]);
  });

  it('is what changed: blank is unknown, lines are a list, amounts are numbers', () => {
    const mine = {
      ...seen,
      url: '',
      status: '',
      partners: 'Une entreprise\n\n  Une troisième ',
      budgetPlanned: '13000,25',
      objectives: [],
    };
    expect(projectChange(seen, mine)).toEqual({
      url: null,
      status: null,
      partners: ['Une entreprise', 'Une troisième'],
      budgetPlanned: 13_000.25,
      objectives: [],
    });
  });

  it('sends a title that was emptied as it is, for the server to refuse', () => {
    expect(projectChange(seen, { ...seen, title: '' })).toEqual({ title: '' });
  });

  it('tells zero from not assessed, and sends an axis whole', () => {
    const mine = { ...seen, 'assessments.REALISATION.value': '0', 'assessments.BUDGET.value': '' };
    expect(assessmentChange(seen, mine)).toEqual([
      { axis: 'REALISATION', value: 0, evidence: 'rapport' },
      { axis: 'BUDGET', value: null, evidence: null },
    ]);
  });

  it('is read from the fields of the form', () => {
    const data = new FormData();
    for (const [name, value] of Object.entries(seen)) {
      for (const item of [value].flat()) data.append(name, item);
    }
    expect(differing(seen, readValues(data))).toEqual([]);
  });
});

describe('two who change at once', () => {
  const mine = { ...seen, title: 'Le mien', status: 'IN_PROGRESS' };
  const theirs = { ...seen, title: 'Le leur', url: 'https://exemple.fr/autre' };

  it('are asked about what I changed and they have otherwise, and about nothing else', () => {
    expect(conflicting(seen, mine, theirs)).toEqual(['title', 'status']);
    expect(conflicting(seen, mine, mine)).toEqual([]);
  });

  it('keep what was chosen of mine, and all else of theirs', () => {
    expect(merge(mine, theirs, { title: 'theirs', status: 'mine' })).toEqual({
      ...theirs,
      status: 'IN_PROGRESS',
    });
  });
});
