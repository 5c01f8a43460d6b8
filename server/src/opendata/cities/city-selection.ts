import type { CityKind, PrismaClient } from '@barometre/prisma';
import { cityCut } from '../../graphql/city-filter.ts';
import { requireAreas } from '../../graphql/known-areas.ts';
import { loadAreas } from '../../reads/area-codes.ts';
import { type Catalogue, loadCatalogue, published } from '../../reads/catalogue.ts';
import type { CityCut } from '../../reads/city-page.ts';
import { withoutWhere } from '../filter-names.ts';
import { assertCities } from '../known-cities.ts';
import type { Parameters } from '../parameters.ts';

/** The fields of the API's CityFilter, with their meaning there. */
export const cityParameters = [
  'edition',
  'slugs',
  'kinds',
  'departments',
  'regions',
  'populationMin',
  'populationMax',
  'search',
] as const;

const kinds: readonly CityKind[] = ['COMMUNE', 'INTERCOMMUNALITY', 'JOINT'];

export interface CitySelection {
  catalogue: Catalogue;
  /** The code of the edition that was asked for, if one was. */
  edition: string | undefined;
  cut: CityCut;
}

/** The participants that an address asks for. @throws BAD_USER_INPUT naming what can't be meant */
export async function selectCities(client: PrismaClient, parameters: Parameters): Promise<CitySelection> {
  const where = {
    edition: parameters.text('edition'),
    slugs: parameters.texts('slugs'),
    kinds: parameters.codes('kinds', kinds),
    departments: parameters.texts('departments'),
    regions: parameters.texts('regions'),
    populationMin: parameters.whole('populationMin'),
    populationMax: parameters.whole('populationMax'),
    search: parameters.text('search'),
  };
  const catalogue = await loadCatalogue(client, published);
  const cut = withoutWhere(() => cityCut(where, catalogue));
  await assertCities(client, 'slugs', where.slugs, catalogue.ids);
  await requireAreas(() => loadAreas((statement) => client.$queryRaw(statement)), where, '');
  return { catalogue, edition: where.edition, cut };
}
