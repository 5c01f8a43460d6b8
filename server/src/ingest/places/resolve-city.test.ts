import { describe, expect, it } from 'vitest';
import type { Place, PlaceData } from './place.ts';
import { PlaceIndex } from './place-index.ts';
import { type CityClues, resolveCity } from './resolve-city.ts';

const commune = (code: string, name: string, departmentCode: string, siren: string | null = null): Place => ({
  kind: 'COMMUNE',
  code,
  siren,
  name,
  seatCode: null,
  departmentCode,
});

const data: PlaceData = {
  departments: [
    { code: '01', name: 'Ain' },
    { code: '2A', name: 'Corse-du-Sud' },
    { code: '59', name: 'Nord' },
    { code: '93', name: 'Seine-Saint-Denis' },
    { code: '974', name: 'La Réunion' },
  ],
  places: [
    commune('01001', 'L’Abergement', '01', '210100012'),
    commune('93066', 'Saint-Denis', '93'),
    commune('97411', 'Saint-Denis', '974'),
    commune('59350', 'Lille', '59'),
    { ...commune('59298', 'Hellemmes', '59'), kind: 'ASSOCIATED_COMMUNE', seatCode: '59350' },
    { ...commune('59350', 'Lille', '59'), kind: 'ASSOCIATED_COMMUNE', seatCode: '59350' },
    {
      kind: 'INTERCOMMUNALITY',
      code: '200000001',
      siren: '200000001',
      name: 'CC du Val',
      seatCode: null,
      departmentCode: '01',
    },
  ],
  cities: [{ id: 7, slug: 'lille-metropole', name: 'Lille Métropole', departmentCode: '59' }],
  identifiers: [
    { cityId: 7, scheme: 'SIREN', value: '200093201', former: false },
    { cityId: 7, scheme: 'SIREN', value: '245900410', former: true },
  ],
  slugs: [
    { slug: 'lille-metropole', cityId: 7 },
    { slug: 'mel', cityId: 7 },
  ],
  names: [{ name: 'Métropole Européenne de Lille', cityId: 7 }],
};
const index = new PlaceIndex(data);

/** What was found, and the code of what was told about it. */
function resolved(clues: Partial<CityClues>): string {
  const answer = resolveCity(index, { slug: '', code: '', name: '', department: '', ...clues });
  if ('error' in answer) return answer.error.code;
  return answer.warning ? `${answer.city.key} ${answer.warning.code}` : answer.city.key;
}

describe('a city', () => {
  it.each([
    [{ code: '01001' }, 'INSEE:01001'],
    [{ code: ' 01 001 ' }, 'INSEE:01001'],
    [{ code: '210100012' }, 'INSEE:01001'],
    [{ code: '200 000 001' }, 'SIREN:200000001'],
    [{ code: '1001' }, 'INSEE:01001 CITY_CODE_ZERO_LOST'],
    [{ code: '59350' }, 'INSEE:59350'],
    [{ code: '59298' }, 'INSEE:59350 CITY_CODE_MERGED'],
    [{ code: '200093201' }, 'CITY:7'],
    [{ code: '245900410' }, 'CITY:7 CITY_CODE_FORMER'],
    [{ slug: 'mel', code: '99999' }, 'CITY:7'],
  ])('is found by its code, present or former: %o', (clues, expected) => {
    expect(resolved(clues)).toBe(expected);
  });

  it.each([
    [{ name: 'saint denis', department: '93' }, 'INSEE:93066'],
    [{ name: 'Saint-Denis', department: 'la reunion' }, 'INSEE:97411'],
    [{ name: 'L abergement', department: '1' }, 'INSEE:01001'],
    [{ name: 'Communauté de communes du Val' }, 'SIREN:200000001'],
    [{ name: 'metropole europeenne de lille' }, 'CITY:7'],
    [{ name: 'Hellemmes' }, 'INSEE:59350 CITY_CODE_MERGED'],
  ])('is found by its name: %o', (clues, expected) => {
    expect(resolved(clues)).toBe(expected);
  });

  it.each([
    [{}, 'CITY_MISSING'],
    [{ slug: 'nowhere' }, 'CITY_CODE_UNKNOWN'],
    [{ code: '01' }, 'CITY_IS_DEPARTMENT'],
    [{ code: '1' }, 'CITY_IS_DEPARTMENT'],
    [{ code: '2A' }, 'CITY_IS_DEPARTMENT'],
    [{ code: '974' }, 'CITY_IS_DEPARTMENT'],
    [{ code: '20A', name: 'Corse' }, 'CITY_IS_DEPARTMENT'],
    [{ code: '99999' }, 'CITY_CODE_UNKNOWN'],
    [{ code: '999999999' }, 'CITY_CODE_UNKNOWN'],
    [{ code: 'FR-01001' }, 'CITY_CODE_INVALID'],
    [{ name: 'Saint-Denis' }, 'CITY_NAME_AMBIGUOUS'],
    [{ name: 'Nulle part' }, 'CITY_NAME_UNKNOWN'],
    [{ name: 'Lille', department: '93' }, 'CITY_NAME_UNKNOWN'],
    [{ name: 'Lille', department: 'Atlantide' }, 'DEPARTMENT_UNKNOWN'],
  ])('is not guessed: %o', (clues, expected) => {
    expect(resolved(clues)).toBe(expected);
  });

  it('that is ambiguous lists the candidates', () => {
    const answer = resolveCity(index, { slug: '', code: '', name: 'Saint-Denis', department: '' });
    expect(answer).toMatchObject({
      error: { details: { candidates: ['Saint-Denis (93066, 93)', 'Saint-Denis (97411, 974)'] } },
    });
  });
});
