import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';

/** Where a connection's objects are selected. */
export const connectionPaths = [['nodes'], ['edges', 'node']];

/** What the operation selects of objects that a resolver loads itself, as Prisma's `select`, with their id. */
export function selection(
  context: Context,
  info: GraphQLResolveInfo,
  typeName: string,
  paths: string[][] = [[]],
) {
  const { select } = queryFromInfo({ context, info, typeName, paths, select: { id: true } });
  return { select };
}
