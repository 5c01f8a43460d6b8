import { describe, expect, it } from 'vitest';
import { chooseSlugs } from './city-slugs.ts';

const city = (name: string, code: string, departmentCode: string | null) => ({ name, code, departmentCode });

describe('slugs of new cities', () => {
  it('are the plain name, with the department where others have it too, and never one that is taken', () => {
    const cities = [
      city('Nîmes', '30189', '30'),
      city('Saint-Denis', '93066', '93'),
      city('Saint-Denis', '97411', '974'),
      city('Ajaccio', '2A004', '2A'),
      city('Ajaccio', '200000002', '2A'),
      city('Lorient', '56121', '56'),
    ];
    expect(chooseSlugs(cities, (slug) => slug === 'saint-denis', new Set(['lorient']))).toEqual([
      'nimes',
      'saint-denis-93',
      'saint-denis-974',
      'ajaccio',
      'ajaccio-2a',
      'lorient-56',
    ]);
  });
});
