import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Everything that the skeleton has and the schema has not, or has otherwise; one line each, none when all is there. */
export function missingFrom(schema: GraphQLSchema, skeleton: GraphQLSchema): string[] {
  const wanted = Object.values(skeleton.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const found = new Set(Object.values(schema.getTypeMap()).flatMap((type) => [...factsOf(type)]));
  return wanted.flatMap((type) => [...factsOf(type)]).filter((fact) => !found.has(fact));
}

/** What a client may rely on of a type, as lines that can be compared. */
function* factsOf(type: GraphQLNamedType): Generator<string> {
  yield `${type.constructor.name} ${type.name}`;
  if (isEnumType(type)) yield* factsOfEnum(type);
  if (isInputObjectType(type)) yield* factsOfInput(type);
  if (isObjectType(type) || isInterfaceType(type)) yield* factsOfOutput(type);
}

function* factsOfEnum(type: GraphQLEnumType): Generator<string> {
  for (const { name } of type.getValues()) yield `${type.name}.${name}`;
}

function* factsOfInput(type: GraphQLInputObjectType): Generator<string> {
  yield `${type.name} is${type.isOneOf ? '' : ' not'} oneOf`;
  for (const field of Object.values(type.getFields())) yield `${type.name}.${valueFact(field)}`;
}

function* factsOfOutput(type: GraphQLObjectType | GraphQLInterfaceType): Generator<string> {
  for (const { name } of type.getInterfaces()) yield `${type.name} implements ${name}`;
  for (const field of Object.values(type.getFields())) {
    yield `${type.name}.${field.name}: ${field.type}`;
    yield* factsOfArguments(type.name, field);
  }
}

function* factsOfArguments(typeName: string, field: GraphQLField<unknown, unknown>): Generator<string> {
  for (const argument of field.args) yield `${typeName}.${field.name}(${valueFact(argument)})`;
}

const valueFact = ({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField): string =>
  `${name}: ${type} = ${JSON.stringify(defaultValue) ?? 'nothing'}`;
