import type { GraphQLResolveInfo } from 'graphql';
import { findCities } from '../reads/city.ts';
import { findProjects } from '../reads/project.ts';
import { withField } from '../reads/selection.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { decodeGlobalId } from './global-id.ts';
import { selected } from './selection.ts';

type Loader = (ids: number[], context: Context, info: GraphQLResolveInfo) => Promise<{ id: number }[]>;

/** How the objects of each type are found again, all of a type in one statement, if the one who asks may see them. */
const loaders: Readonly<Record<string, Loader>> = {
  Edition: async (ids, { reads }) => {
    const catalogue = await reads.catalogue();
    return catalogue.editions.filter(({ id }) => ids.includes(id));
  },
  Theme: async (ids, { reads }) => {
    const catalogue = await reads.catalogue();
    return catalogue.editions.flatMap(({ themes }) => themes).filter(({ id }) => ids.includes(id));
  },
  City: async (ids, { reads }, info) => {
    const catalogue = await reads.catalogue();
    // The editions, so that it is known who may see it.
    const cities = await findCities(reads.read, ids, withField(selected(info), 'editions'));
    return cities.filter(({ editionIds }) => catalogue.visible(editionIds).length > 0);
  },
  Project: async (ids, { reads }, info) => {
    const catalogue = await reads.catalogue();
    const projects = await findProjects(reads.read, ids, withField(selected(info), 'edition'));
    return projects.filter(({ editionId }) => catalogue.byId(editionId) !== undefined);
  },
};

/** The objects with these ids, each at its id's place; null where an id names nothing that may be seen. */
export async function findNodes(globalIds: readonly string[], context: Context, info: GraphQLResolveInfo) {
  const wanted = globalIds.map((globalId) => decodeGlobalId(globalId));
  const typenames = new Set(
    wanted.flatMap((id) => (id !== null && Object.hasOwn(loaders, id.typename) ? [id.typename] : [])),
  );
  const found = new Map<string, object>();
  await Promise.all(
    [...typenames].map(async (typename) => {
      const ids = wanted.flatMap((id) => (id?.typename === typename ? [id.id] : []));
      const nodes = (await loaders[typename]?.([...new Set(ids)], context, info)) ?? [];
      for (const node of nodes) found.set(`${typename}:${node.id}`, { ...node, __typename: typename });
    }),
  );
  return wanted.map((id) => (id === null ? null : (found.get(`${id.typename}:${id.id}`) ?? null)));
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The object with this `id`; null where there is none, or it is not public.',
    args: { id: t.arg.id({ required: true, description: 'An `id` as it came from this API.' }) },
    resolve: async (_root, { id }, context, info) => (await findNodes([id], context, info))[0] ?? null,
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The objects with these ids, in their order, with null where there is none. At most 100.',
    args: { ids: t.arg.idList({ required: true, description: '`id`s as they came from this API.' }) },
    resolve: (_root, { ids }, context, info) => findNodes(ids, context, info),
  }),
}));
