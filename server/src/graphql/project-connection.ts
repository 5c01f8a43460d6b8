import type { GraphQLResolveInfo } from 'graphql';
import type { Catalogue, CatalogueEdition } from '../reads/catalogue.ts';
import { type CityInEdition, pairKey } from '../reads/project-counts.ts';
import type { ProjectCut } from '../reads/project-cut.ts';
import {
  countProjects,
  countProjectsOfCities,
  findProjectPage,
  findProjectPages,
  type ProjectPage,
  type ProjectPageQuery,
} from '../reads/project-page.ts';
import type { Reads } from '../reads/reads.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { connectionOf } from './connection.ts';
import { editionForCity, editionOrCurrent } from './edition-argument.ts';
import { fieldKey } from './field-key.ts';
import { requireAreas } from './known-areas.ts';
import { pageRequest } from './page-arguments.ts';
import { Project } from './project.ts';
import { ProjectFilter, type ProjectFilterInput, projectCut } from './project-filter.ts';
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
      resolve: async (_root, { where, orderBy, ...page }, { reads }, info) => {
        const edition = editionOrCurrent(await reads.catalogue(), where?.edition, 'where.edition');
        reads.footprint.projects(edition.id);
        const order = projectOrder(orderBy);
        const { node: selection, totalCount: counted } = selectedOfConnection(info);
        const cut = projectCut(where, [edition]);
        await requireAreas(() => reads.areas(), where);
        const request = pageRequest(page, order);
        const query = { cut, order, page: request, selection, counted };
        const found = await findProjectPage(reads.noted, edition.id, query);
        return connectionOf(
          found,
          order,
          request,
          () => found.total ?? countProjects(reads.noted, edition.id, cut),
        );
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
        const { node: selection, totalCount: counted } = selectedOfConnection(info);
        const cut = cutForCities(catalogue, where, edition);
        const query = { cut, order, page: request, selection, counted };
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
  reads.batch<CityInEdition, ProjectPage>(
    `${fieldKey(info)} pages`,
    (pairs) => findProjectPages(reads.noted, pairs, query),
    pairKey,
  );

const totalLoader = (reads: Reads, info: GraphQLResolveInfo, { cut }: ProjectPageQuery) =>
  reads.batch<CityInEdition, number>(
    `${fieldKey(info)} totals`,
    (pairs) => countProjectsOfCities(reads.noted, pairs, cut),
    pairKey,
  );
