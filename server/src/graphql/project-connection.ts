import type { GraphQLResolveInfo } from 'graphql';
import type { CatalogueEdition } from '../reads/catalogue.ts';
import type { Position } from '../reads/keyset.ts';
import { type CityInEdition, pairKey } from '../reads/project-counts.ts';
import {
  countProjects,
  countProjectsOfCities,
  findProjectPage,
  findProjectPages,
  type ProjectPageQuery,
} from '../reads/project-page.ts';
import { builder } from './builder.ts';
import { City } from './city.ts';
import { connectionOf, type PageWithNodes } from './connection.ts';
import { type Context, clientOf } from './context.ts';
import { editionForCity, editionOrCurrent } from './edition-argument.ts';
import { fieldKey } from './field-key.ts';
import { pageRequest } from './page-arguments.ts';
import { Project } from './project.ts';
import { ProjectFilter, type ProjectFilterInput, projectCut } from './project-filter.ts';
import { ProjectOrder, projectOrder } from './project-order.ts';
import { connectionPaths, selection } from './selection.ts';

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

type Selected = ReturnType<typeof selection>;

/** The projects of the pages' rows with what the operation selects of them, in one statement. */
async function findSelectedProjects(context: Context, selected: Selected, rows: readonly Position[]) {
  const projects = await clientOf(context).project.findMany({
    ...selected,
    where: { id: { in: rows.map(({ id }) => id) } },
  });
  return new Map(projects.map((project) => [project.id, project]));
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
      resolve: async (_root, { where, orderBy, ...page }, context, info) => {
        const client = clientOf(context);
        const edition = editionOrCurrent(await context.reads.catalogue(), where?.edition, 'where.edition');
        const order = projectOrder(orderBy);
        const query = { cut: projectCut(where, [edition]), order, page: pageRequest(page, order) };
        const selected = selection(context, info, 'Project', connectionPaths);
        const found = await findProjectPage(client, edition.id, query);
        const nodeById = await findSelectedProjects(context, selected, found.rows);
        return connectionOf({ page: found, nodeById }, order, query.page, () =>
          countProjects(client, edition.id, query.cut),
        );
      },
    },
    ProjectConnection,
    ProjectEdge,
  ),
);

builder.prismaObjectField(City, 'projects', (t) =>
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
      resolve: async (city, { where, orderBy, ...page }, context, info) => {
        const order = projectOrder(orderBy);
        const request = pageRequest(page, order);
        // Asked by every city, though one answer serves all: Pothos notes for each that its projects hold it.
        const selected = selection(context, info, 'Project', connectionPaths);
        const edition = await editionForCity(context.reads, city.id, where?.edition, 'where.edition');
        if (edition === null) return connectionOf(nothing, order, request, () => Promise.resolve(0));
        const query = { cut: await cutForCities(context, where, edition), order, page: request };
        const pair = { cityId: city.id, editionId: edition.id };
        const found = await pageLoader(context, info, query, selected).load(pair);
        return connectionOf(found, order, request, () => totalLoader(context, info, query).load(pair));
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
async function cutForCities(
  { reads }: Context,
  where: ProjectFilterInput | null | undefined,
  edition: CatalogueEdition,
) {
  projectCut(where, [edition]);
  const named = where?.edition != null;
  return projectCut(where, named ? [edition] : (await reads.catalogue()).editions);
}

type ProjectPage = PageWithNodes<{ id: number }>;

const nothing: ProjectPage = { page: { rows: [], more: false }, nodeById: new Map() };

/** Loads this field's pages for all cities of a list together. */
function pageLoader(context: Context, info: GraphQLResolveInfo, query: ProjectPageQuery, selected: Selected) {
  return context.reads.batch<CityInEdition, ProjectPage>(
    `${fieldKey(info)} pages`,
    async (pairs) => {
      const pages = await findProjectPages(clientOf(context), pairs, query);
      const rows = pages.flatMap((page) => page.rows);
      const nodeById = await findSelectedProjects(context, selected, rows);
      return pages.map((page) => ({ page, nodeById }));
    },
    pairKey,
  );
}

function totalLoader(context: Context, info: GraphQLResolveInfo, { cut }: ProjectPageQuery) {
  return context.reads.batch<CityInEdition, number>(
    `${fieldKey(info)} totals`,
    (pairs) => countProjectsOfCities(clientOf(context), pairs, cut),
    pairKey,
  );
}
