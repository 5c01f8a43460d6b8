import type { CatalogueEdition } from '../reads/catalogue.ts';
import type { ProjectPageQuery } from '../reads/project-page.ts';
import type { Reads } from '../reads/reads.ts';
import { editionOrCurrent } from './edition-argument.ts';
import { requireAreas } from './known-areas.ts';
import { type PageArguments, pageRequest } from './page-arguments.ts';
import { type ProjectFilterInput, projectCut } from './project-filter.ts';
import { type ProjectOrderInput, projectOrder } from './project-order.ts';

export interface ProjectListArguments extends PageArguments {
  where?: ProjectFilterInput | null | undefined;
  orderBy?: readonly ProjectOrderInput[] | null | undefined;
}

/** Which projects of which edition, in which order, which page of them. */
export interface ProjectList extends Pick<ProjectPageQuery, 'cut' | 'order' | 'page'> {
  edition: CatalogueEdition;
}

/** The list that the arguments of `projects` mean. @throws BAD_USER_INPUT where they can't be meant */
export async function projectList(
  { where, orderBy, ...page }: ProjectListArguments,
  reads: Reads,
): Promise<ProjectList> {
  const edition = editionOrCurrent(await reads.catalogue(), where?.edition, 'where.edition');
  reads.footprint.projects(edition.id);
  const order = projectOrder(orderBy);
  const cut = projectCut(where, [edition]);
  await requireAreas(() => reads.areas(), where);
  return { edition, cut, order, page: pageRequest(page, order) };
}
