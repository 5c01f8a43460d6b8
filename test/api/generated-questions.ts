import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../server/src/graphql/schema.ts';

/** Values as clients send them, by argument or input field; what is not here is made up by its type. */
const plausible: Readonly<Record<string, readonly unknown[]>> = {
  edition: ['2013', '2014', '2013', '1999'],
  code: ['2013', '2015', 'nowhere'],
  since: ['2013', '2014'],
  slug: ['marseille', 'lorient', 'participant-13', 'atlantis'],
  slugs: [['marseille', 'lorient'], [], ['atlantis']],
  cities: [['marseille'], ['lorient', 'le-havre'], []],
  inseeCode: ['13055', '99999'],
  siren: ['200093201', '245900410'],
  themes: [['leisure'], ['transport', 'health'], ['nonsense']],
  anyTheme: [['leisure'], []],
  departments: [['13'], ['76', '59']],
  regions: [['93']],
  populationMin: [0, 100_000],
  populationMax: [50_000, 900_000],
  search: ['musée', 'é', 'nothing like it', ''],
  first: [1, 2, 5, 5, 0, 101],
  last: [2],
  after: ['nonsense'],
  before: ['nonsense'],
  id: ['Q2l0eTox', 'UHJvamVjdDox', 'nonsense'],
  ids: [['Q2l0eTox', 'RWRpdGlvbjox', 'nonsense'], []],
};

/** Arguments that are mostly left out: most values of theirs are refused. */
const rare = new Set(['last', 'after', 'before']);

const deepest = 4;

/** Text of the value of an argument, or null where it is left out. */
function textOf(type: GraphQLInputType, name: string): fc.Arbitrary<string> {
  const known = plausible[name];
  if (known !== undefined) return fc.constantFrom(...known).map((value) => JSON.stringify(value));
  const inner = getNullableType(type);
  if (isListType(inner)) {
    return fc.array(textOf(inner.ofType, ''), { maxLength: 2 }).map((values) => `[${values.join(', ')}]`);
  }
  if (isEnumType(inner)) return fc.constantFrom(...inner.getValues().map((value) => value.name));
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields());
    if (inner.isOneOf) return fc.oneof(...fields.map(fieldText)).map((field) => `{ ${field} }`);
    const some = fields.map((field) =>
      isNonNullType(field.type)
        ? fieldText(field)
        : fc.option(fieldText(field), { freq: 4 }).map(mostlyAbsent),
    );
    return fc.tuple(...some).map((texts) => `{ ${texts.filter((text) => text !== '').join(', ')} }`);
  }
  return fc.constantFrom('"text"', '1');
}

const mostlyAbsent = (text: string | null): string => text ?? '';

const fieldText = ({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): fc.Arbitrary<string> =>
  textOf(type, name).map((value) => `${name}: ${value}`);

/** The text of some of a field's arguments, in parentheses; nothing where all are left out. */
export function argumentsOf({ args }: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  const texts = args.map((argument) => {
    if (isNonNullType(argument.type) && argument.defaultValue === undefined) return fieldText(argument);
    const left = { arbitrary: fc.constant(''), weight: rare.has(argument.name) ? 30 : 2 };
    return fc.oneof(left, { arbitrary: fieldText(argument), weight: 1 });
  });
  return fc.tuple(...texts).map((given) => {
    const list = given.filter((text) => text !== '').join(', ');
    return list === '' ? '' : `(${list})`;
  });
}

/** Mostly none. */
export const directive: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constant(''), weight: 10 },
  fc.constantFrom(' @skip(if: true)', ' @include(if: false)', ' @skip(if: false)'),
);

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  const type = getNamedType(field.type);
  const alias = fc.oneof({ arbitrary: fc.constant(''), weight: 8 }, fc.constant(`other_${field.name}: `));
  const selection = isLeafType(type) ? fc.constant('') : selectionOf(type, depth + 1);
  return fc
    .tuple(alias, argumentsOf(field), directive, selection)
    .map(([name, args, skipped, below]) => `${name}${field.name}${args}${skipped}${below}`);
}

function selectionOf(type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  const choices: fc.Arbitrary<string>[] = [fc.constant('__typename')];
  if (isObjectType(type) || isAbstractType(type))
    choices.push(...fieldsOf(type, depth), ...fragmentsOf(type, depth));
  return fc
    .array(fc.oneof({ maxDepth: deepest }, ...choices), { minLength: 1, maxLength: depth === 0 ? 2 : 4 })
    .map((fields) => ` { ${fields.join(' ')} }`);
}

/** What changes nothing and is open to everybody, to a bounded depth. */
const fieldsOf = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string>[] =>
  'getFields' in type
    ? Object.values((type as GraphQLObjectType).getFields())
        .filter((field) => depth < deepest || isLeafType(getNamedType(field.type)))
        .map((field) => fc.constant(null).chain(() => fieldOf(field, depth)))
    : [];

const fragmentsOf = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string>[] =>
  isAbstractType(type)
    ? schema
        .getPossibleTypes(type)
        .map((possible) =>
          fc
            .constant(null)
            .chain(() => selectionOf(possible, depth).map((below) => `... on ${possible.name}${below}`)),
        )
    : [];

const query = schema.getQueryType();
if (query == null) throw new Error('the schema has no queries');

/** Documents that fit the schema in nearly every way that there is, with values that are right and values that are not. */
export const generatedQueries: fc.Arbitrary<string> = selectionOf(query, 0).map(
  (selection) => `query Generated${selection}`,
);
