import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildASTSchema, buildSchema, GraphQLSchema, isObjectType, parse, visit } from 'graphql';
import { deprecationReason, removalDay } from './deprecations.ts';

/**
 * What in `after` would break somebody who relies on `before`, one line each. Nothing is broken by the removal of what
 * was deprecated in `before` until a day that is past, nor of types that only led there.
 *
 * @param on the day of the comparison, such as "2026-11-24"
 */
export async function breakingChanges(before: string, after: string, on: string): Promise<string[]> {
  const kept = withoutExpired(before, on);
  const reachable = reachableTypes(kept);
  const changes = await diff(kept, buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ type, path }) => type !== 'TYPE_REMOVED' || reachable.has(path ?? ''))
    .map(({ message }) => message);
}

/** The schema as far as it still has to be kept. */
function withoutExpired(sdl: string, on: string): GraphQLSchema {
  const kept = visit(parse(sdl), {
    enter(node) {
      const reason = deprecationReason(node);
      const day = reason === undefined ? null : removalDay(reason);
      return day !== null && day < on ? null : undefined;
    },
  });
  return buildASTSchema(kept, { assumeValid: true });
}

/** The types that a client can meet: those that fields and arguments lead to. */
function reachableTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const reachable = new GraphQLSchema({
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
    // A field that has an interface as its type leads to whatever implements it.
    types: Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().length > 0,
    ),
    assumeValid: true,
  });
  return new Set(Object.keys(reachable.getTypeMap()));
}
