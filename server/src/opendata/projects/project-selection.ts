import type { PrismaClient } from '@barometre/prisma';
import { editionOrCurrent } from '../../graphql/edition-argument.ts';
import { requireAreas } from '../../graphql/known-areas.ts';
import { projectCut } from '../../graphql/project-filter.ts';
import { objectiveLabels, statusLabels } from '../../labels.ts';
import { loadAreas } from '../../reads/area-codes.ts';
import { type CatalogueEdition, loadCatalogue, published } from '../../reads/catalogue.ts';
import type { ProjectCut } from '../../reads/project-cut.ts';
import { codesOf } from '../code-text.ts';
import { withoutWhere } from '../filter-names.ts';
import { assertCities } from '../known-cities.ts';
import type { Parameters } from '../parameters.ts';

/** The fields of the API's ProjectFilter, with their meaning there. */
export const projectParameters = [
  'edition',
  'cities',
  'themes',
  'anyTheme',
  'objectives',
  'statuses',
  'departments',
  'regions',
  'populationMin',
  'populationMax',
  'search',
] as const;

export interface ProjectSelection {
  edition: CatalogueEdition;
  cut: ProjectCut;
}

/** The published projects that an address asks for. @throws BAD_USER_INPUT naming what can't be meant */
export async function selectProjects(
  client: PrismaClient,
  parameters: Parameters,
): Promise<ProjectSelection> {
  const where = {
    cities: parameters.texts('cities'),
    themes: parameters.texts('themes'),
    anyTheme: parameters.texts('anyTheme'),
    objectives: parameters.codes('objectives', codesOf(objectiveLabels)),
    statuses: parameters.codes('statuses', codesOf(statusLabels)),
    departments: parameters.texts('departments'),
    regions: parameters.texts('regions'),
    populationMin: parameters.whole('populationMin'),
    populationMax: parameters.whole('populationMax'),
    search: parameters.text('search'),
  };
  const catalogue = await loadCatalogue(client, published);
  const edition = editionOrCurrent(catalogue, parameters.text('edition'), 'edition');
  const cut = withoutWhere(() => projectCut(where, [edition]));
  await assertCities(client, 'cities', where.cities, catalogue.ids);
  await requireAreas(() => loadAreas((statement) => client.$queryRaw(statement)), where, '');
  return { edition, cut };
}
