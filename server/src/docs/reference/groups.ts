import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** Types that readers look for together. */
export interface TypeGroup {
  id: string;
  title: string;
  types: GraphQLNamedType[];
}

const kinds = [
  ['objects', 'Objects', isObjectType],
  ['interfaces', 'Interfaces', isInterfaceType],
  ['unions', 'Unions', isUnionType],
  ['inputs', 'Inputs', isInputObjectType],
  ['enums', 'Enums', isEnumType],
  ['scalars', 'Scalars', isScalarType],
] as const;

/** Every type of a schema but those of introspection: first what can be asked, then the rest by kind and name. */
export function typeGroups(schema: GraphQLSchema): TypeGroup[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type != null,
  );
  const rest = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !roots.some((root) => root === type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    { id: 'operations', title: 'What can be asked', types: roots },
    ...kinds.map(([id, title, isOfKind]) => ({ id, title, types: rest.filter(isOfKind) })),
  ].filter(({ types }) => types.length > 0);
}
