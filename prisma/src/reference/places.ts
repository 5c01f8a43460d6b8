import type { ReferencePlaceKind } from '../../generated/client/client.ts';
import type { SourceCommune, SourceData, SourceIntercommunality } from './package-data.ts';
import { communePopulationYear, intercommunalityPopulationYear } from './population.ts';

/** A row of `reference_place`, without its generated columns. */
export interface Place {
  kind: ReferencePlaceKind;
  code: string;
  siren: string | null;
  name: string;
  seatCode: string | null;
  departmentCode: string | null;
  regionCode: string | null;
  population: number | null;
  populationYear: number | null;
}

const KINDS: Record<SourceCommune['type'], ReferencePlaceKind> = {
  'commune-actuelle': 'COMMUNE',
  'commune-deleguee': 'DELEGATED_COMMUNE',
  'commune-associee': 'ASSOCIATED_COMMUNE',
  'arrondissement-municipal': 'MUNICIPAL_DISTRICT',
};

export function toPlaces(data: Pick<SourceData, 'communes' | 'intercommunalities'>): Place[] {
  const present = data.communes.filter(({ type }) => type === 'commune-actuelle');
  const byCode = new Map(present.map((commune) => [commune.code, commune]));
  return [
    ...data.communes.map(fromCommune),
    ...data.intercommunalities.map((grouping) => fromIntercommunality(grouping, byCode)),
  ];
}

function fromCommune(commune: SourceCommune): Place {
  const population = commune.population ?? null;
  return {
    kind: KINDS[commune.type],
    code: commune.code,
    siren: commune.siren ?? null,
    name: commune.nom,
    seatCode: commune.chefLieu ?? commune.commune ?? null,
    departmentCode: commune.departement,
    regionCode: commune.region,
    population,
    populationYear: population === null ? null : communePopulationYear(commune.departement),
  };
}

function fromIntercommunality(
  grouping: SourceIntercommunality,
  communes: ReadonlyMap<string, SourceCommune>,
): Place {
  const main = mainDepartment(grouping, communes);
  return {
    kind: 'INTERCOMMUNALITY',
    code: grouping.code,
    siren: grouping.code,
    name: grouping.nom,
    seatCode: null,
    departmentCode: main?.departement ?? null,
    regionCode: main?.region ?? null,
    population: grouping.populationMunicipale,
    populationYear: main ? intercommunalityPopulationYear(main.departement) : null,
  };
}

/**
 * The package does not say which department an intercommunality is in, and some lie in several: it is taken to be that
 * of most of its members' population. Any commune of that department stands for it in the answer.
 */
function mainDepartment(
  grouping: SourceIntercommunality,
  communes: ReadonlyMap<string, SourceCommune>,
): SourceCommune | undefined {
  const populations = new Map<string, number>();
  let main: SourceCommune | undefined;
  for (const member of grouping.membres) {
    const commune = communes.get(member.code);
    if (!commune) continue;
    const sum = (populations.get(commune.departement) ?? 0) + member.populationMunicipale;
    populations.set(commune.departement, sum);
    if (!main || sum > (populations.get(main.departement) ?? 0)) main = commune;
  }
  return main;
}
