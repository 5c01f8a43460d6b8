import { type ArgumentNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';

/**
 * The argument that a validation error is about, as the path that other errors give: `first`, `where.populationMin`; undefined
 * where it is about none.
 */
export function argumentOf(document: DocumentNode, { nodes }: GraphQLError): string | undefined {
  const [blamed] = nodes ?? [];
  const place = blamed?.loc;
  if (place === undefined) return undefined;
  let path: string[] = [];
  const step = {
    enter: (node: Pick<ArgumentNode, 'loc' | 'name'>) => {
      const within = node.loc !== undefined && node.loc.start <= place.start && place.end <= node.loc.end;
      if (!within) return false;
      path = [...path, node.name.value];
      return undefined;
    },
  };
  visit(document, { [Kind.ARGUMENT]: step, [Kind.OBJECT_FIELD]: step });
  return path.length === 0 ? undefined : path.join('.');
}
