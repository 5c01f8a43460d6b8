import type { Read } from '@barometre/prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Catalogue, CatalogueEdition } from '../reads/catalogue.ts';
import { findPage } from '../reads/columns/known-list.ts';
import type { CountedPage, KeyRow } from '../reads/keyset.ts';
import { type CityInEdition, pairKey } from '../reads/project-counts.ts';
import type { ProjectCut } from '../reads/project-cut.ts';
import {
  countProjects,
  countProjectsOfCities,
  findProjectPages,
  type ProjectPageQuery,
} from '../reads/project-page.ts';
import { type ProjectRow, projectColumns } from '../reads/project-row.ts';
import type { Reads } from '../reads/reads.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { type Connection, connectionOf } from './connection.ts';
import { editionForCity } from './edition-argument.ts';
import { fieldKey } from './field-key.ts';
import { requireAreas } from './known-areas.ts';
import { pageRequest } from './page-arguments.ts';
import { Project } from './project.ts';
import { ProjectFilter, type ProjectFilterInput, projectCut } from './project-filter.ts';
import { type ProjectList, projectList } from './project-list.ts';
import { ProjectOrder, projectOrder } from './project-order.ts';
import { selectedOfConnection } from './selection.ts';

const ProjectEdge = builder.edgeObject({
  type: Project,
  name: 'ProjectEdge',
  description: 'A project at its place in a list.',
});

const ProjectConnection = builder.connectionObject(
  {
    type: Project,
    name: 'ProjectConnection',
    description: 'A page of a list of projects.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many projects there are in all, on whatever page. Counted only when asked for.',
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  },
  ProjectEdge,
);

/**
 * A list of projects: its page, with what the columns hold of each.
 *
 * @param read reads the page
 */
export async function projectConnection<Row extends object>(
  reads: Reads,
  { edition, ...list }: ProjectList,
  asked: Pick<ProjectPageQuery, 'columns' | 'counted' | 'keyed'>,
  read: Read = reads.noted,
): Promise<Connection<Row & KeyRow>> {
  const from = { read, columns: reads.columns };
  const found = await findPage<Row>(from, edition.id, { ...list, ...asked });
  const count = () => found.total ?? countProjects(reads.noted, edition.id, list.cut);
  return connectionOf(found, list.order, list.page, count);
}

builder.queryField('projects', (t) =>
  t.connection(
    {
      type: Project,
      description: 'The projects of one edition, filtered, ordered and in pages.',
      args: {
        where: t.arg({
          type: ProjectFilter,
          description: 'Which projects; all of the current edition when left out.',
        }),
        orderBy: t.arg({
          type: [ProjectOrder],
          description: 'In which order; as they were entered when left out.',
        }),
      },
      resolve: async (_root, args, { reads }, info) => {
        const { node: selection, totalCount: counted, cursors: keyed } = selectedOfConnection(info);
        const list = await projectList(args, reads);
        return await projectConnection<ProjectRow>(reads, list, {
          columns: projectColumns(selection),
          counted,
          keyed,
        });
      },
    },
    ProjectConnection,
    ProjectEdge,
  ),
);

builder.objectField(City, 'projects', (t) =>
  t.connection(
    {
      type: Project,
      description: 'The projects that it leads in one edition, filtered, ordered and in pages.',
      args: {
        where: t.arg({
          type: ProjectFilter,
          description:
            'Which of its projects. Without an edition: the current one if the city takes part in it, else the latest it takes part in.',
        }),
        orderBy: t.arg({
          type: [ProjectOrder],
          description: 'In which order; as they were entered when left out.',
        }),
      },
      resolve: async (city, { where, orderBy, ...page }, { reads }, info) => {
        const order = projectOrder(orderBy);
        const request = pageRequest(page, order);
        const catalogue = await reads.catalogue();
        reads.footprint.city(city.id);
        const edition = editionForCity(catalogue, city, where?.edition, 'where.edition');
        await requireAreas(() => reads.areas(), where);
        if (edition === null) return connectionOf({ rows: [], more: false }, order, request, () => 0);
        const { node: selection, totalCount: counted, cursors: keyed } = selectedOfConnection(info);
        const cut = cutForCities(catalogue, where, edition);
        const query = { cut, order, page: request, columns: projectColumns(selection), counted, keyed };
        const pair = { cityId: city.id, editionId: edition.id };
        reads.footprint.cityInEdition(pair);
        const found = await pageLoader(reads, info, query).load(pair);
        return connectionOf(
          found,
          order,
          request,
          () => found.total ?? totalLoader(reads, info, query).load(pair),
        );
      },
    },
    ProjectConnection,
    ProjectEdge,
  ),
);

/**
 * The same filter for all cities of a list. Where no edition is named each city may have its own, so a theme is looked
 * up in all of them: theme ids are of one edition, which keeps the cuts apart.
 */
function cutForCities(
  catalogue: Catalogue,
  where: ProjectFilterInput | null | undefined,
  edition: CatalogueEdition,
): ProjectCut {
  const cut = projectCut(where, [edition]);
  return where?.edition != null ? cut : projectCut(where, catalogue.editions);
}

/** Loads this field's pages for all cities of a list together. */
const pageLoader = (reads: Reads, info: GraphQLResolveInfo, query: ProjectPageQuery) =>
  reads.batch<CityInEdition, CountedPage<ProjectRow & KeyRow>>(
    `${fieldKey(info)} pages`,
    (pairs) => findProjectPages<ProjectRow>(reads.noted, pairs, query),
    pairKey,
  );

const totalLoader = (reads: Reads, info: GraphQLResolveInfo, { cut }: ProjectPageQuery) =>
  reads.batch<CityInEdition, number>(
    `${fieldKey(info)} totals`,
    (pairs) => countProjectsOfCities(reads.noted, pairs, cut),
    pairKey,
  );
