import { describe, expect, it } from 'vitest';
import { communePopulationYear, intercommunalityPopulationYear } from './population.ts';

describe('year of a population', () => {
  it.each(['01', '13', '2A', '75', '971', '972', '973', '974'])('in department %s', (department) => {
    expect(communePopulationYear(department)).toBe(2023);
    expect(intercommunalityPopulationYear(department)).toBe(2022);
  });

  it('in Mayotte is that of its last census', () => {
    expect(communePopulationYear('976')).toBe(2017);
    expect(intercommunalityPopulationYear('976')).toBe(2017);
  });

  it.each(['975', '977', '978', '984', '986', '987', '988', '989'])(
    'in collectivity %s is not known',
    (code) => {
      expect(communePopulationYear(code)).toBeNull();
      expect(intercommunalityPopulationYear(code)).toBeNull();
    },
  );
});
