import { describe, expect, it } from 'vitest';
import type { SourceCommune } from './package-data.ts';
import { toPlaces } from './places.ts';

function commune(code: string, more: Partial<SourceCommune> = {}): SourceCommune {
  return {
    code,
    nom: `Commune ${code}`,
    type: 'commune-actuelle',
    departement: code.slice(0, 2),
    region: '84',
    ...more,
  };
}

describe('places', () => {
  it('know the commune that a part of a commune belongs to', () => {
    const communes = [
      commune('01015', { type: 'commune-deleguee', chefLieu: '01015' }),
      commune('13201', { type: 'arrondissement-municipal', commune: '13055', population: 37_599 }),
    ];
    expect(toPlaces({ communes, intercommunalities: [] })).toMatchObject([
      { kind: 'DELEGATED_COMMUNE', code: '01015', seatCode: '01015', population: null, populationYear: null },
      {
        kind: 'MUNICIPAL_DISTRICT',
        code: '13201',
        seatCode: '13055',
        population: 37_599,
        populationYear: 2023,
      },
    ]);
  });

  it('have no year without a population', () => {
    const [place] = toPlaces({
      communes: [commune('98411', { departement: '984' })],
      intercommunalities: [],
    });
    expect(place).toMatchObject({ population: null, populationYear: null });
  });

  it('put an intercommunality into the department of most of its population', () => {
    const communes = [commune('01001'), commune('01002'), commune('38001', { region: '93' })];
    const membres = [
      { code: '01001', populationMunicipale: 40 },
      { code: '38001', populationMunicipale: 70 },
      { code: '01002', populationMunicipale: 20 },
    ];
    const grouping = { code: '200000000', nom: 'CC', populationMunicipale: 130, membres };
    expect(toPlaces({ communes, intercommunalities: [grouping] }).at(-1)).toMatchObject({
      departmentCode: '38',
      regionCode: '93',
      population: 130,
      siren: '200000000',
    });
  });
});
