import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** Something of a schema that has a name and should have a description. */
export interface DescribedPart {
  /** Where it is, such as `City.statistics.edition`. */
  path: string;
  name: string;
  description: string;
}

interface Named {
  name: string;
  description?: string | null | undefined;
}

/** Every type, field, argument, input field and enum value of a schema, those of GraphQL itself apart. */
export function describedParts(schema: GraphQLSchema): DescribedPart[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => [partOf('', type), ...membersOf(type)]);
}

function membersOf(type: GraphQLNamedType): DescribedPart[] {
  if (isEnumType(type)) return type.getValues().map((value) => partOf(type.name, value));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => partOf(type.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    partOf(type.name, field),
    ...field.args.map((argument) => partOf(`${type.name}.${field.name}`, argument)),
  ]);
}

const partOf = (parent: string, { name, description }: Named): DescribedPart => ({
  path: parent === '' ? name : `${parent}.${name}`,
  name,
  description: description ?? '',
});
