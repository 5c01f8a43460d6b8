import type { GraphQLResolveInfo } from 'graphql';

/** What tells a field of an operation from all others: its response path without list positions, and its type. */
export function fieldKey(info: GraphQLResolveInfo): string {
  const names: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') names.push(at.key);
  }
  return `${info.parentType.name}:${names.reverse().join('.')}`;
}
