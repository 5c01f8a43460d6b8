import fc from 'fast-check';
import { assertObjectType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { schema } from '../../server/src/graphql/schema.ts';
import { type Shape, writtenQueries } from '../../server/src/graphql/written/shapes.ts';
import { argumentsOf, directive } from './generated-questions.ts';

/** What an inner list is mostly asked with: without an edition each city may have its own. */
const innerArguments = [
  '(where: { edition: "2013" })',
  '(first: 2, where: { edition: "2013" }, orderBy: [{ field: MATURITY, direction: DESC }])',
  '(first: 3, where: { edition: "2013", themes: ["leisure", "health"], statuses: [COMPLETED, IN_PROGRESS] }, orderBy: [{ field: TITLE }])',
  '(first: 100, where: { edition: "2013", search: "e", objectives: [SERVICE] }, orderBy: [{ field: BUDGET_PLANNED, direction: DESC }])',
  '(first: 4, where: { edition: "2014" })',
  '(last: 2, where: { edition: "2013" })',
];

const aliasOf = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constant(''), weight: 60 },
    { weight: 8, arbitrary: fc.constantFrom(`other_${name}: `, `Capital_${name}: `) },
    { arbitrary: fc.constant(`${'long_'.repeat(12)}${name}: `), weight: 1 },
  );

const isInner = (type: GraphQLObjectType, name: string) => type.name === 'City' && name === 'projects';

function fieldText(type: GraphQLObjectType, name: string, shape: Shape): fc.Arbitrary<string> {
  const field = type.getFields()[name];
  if (field === undefined) return aliasOf(name).map((before) => `${before}${name}`);
  const args = isInner(type, name)
    ? fc.oneof({ arbitrary: fc.constantFrom(...innerArguments), weight: 6 }, argumentsOf(field))
    : argumentsOf(field);
  const inner = getNamedType(field.type);
  const below = isObjectType(inner) ? selectionOf(inner, shape) : fc.constant('');
  return fc
    .tuple(aliasOf(name), args, directive, below)
    .map(([before, given, skipped, selection]) => `${before}${name}${given}${skipped}${selection}`);
}

function selectionOf(type: GraphQLObjectType, shape: Shape): fc.Arbitrary<string> {
  const lists = ['nodes', 'edges'].filter((name) => shape.has(name));
  const others = [...shape].filter(([name]) => !lists.includes(name));
  // Mostly one way of asking for the objects; sometimes both, or none.
  const ways = lists.map((name) => [name]);
  const objects = fc.constantFrom(...ways, ...ways, ...ways, lists, []);
  const chosen = fc.shuffledSubarray(others, { minLength: 1 });
  return fc.tuple(chosen, objects).chain(([some, list]) => {
    const texts = [
      ...some.map(([name, inner]) => fieldText(type, name, inner)),
      ...listTexts(type, shape, list),
    ];
    return fc
      .tuple(fc.tuple(...texts), fc.integer({ min: 0, max: 5 }))
      .map(([fields, way]) => ` { ${inFragment(fields, type.name, way)} }`);
  });
}

const listTexts = (type: GraphQLObjectType, shape: Shape, names: readonly string[]) =>
  names.map((name) => fieldText(type, name, shape.get(name) ?? new Map()));

/** Now and then the last field stands in a fragment. */
function inFragment(fields: readonly string[], typename: string, way: number): string {
  if (way > 0) return fields.join(' ');
  return `${fields.slice(0, -1).join(' ')} ... on ${typename} { ${fields.at(-1)} }`;
}

const query = assertObjectType(schema.getQueryType());
const roots = [...writtenQueries].map(([name, shape]) => fieldText(query, name, shape));

/** Documents that ask for lists, of which most can be written as text. */
export const generatedLists: fc.Arbitrary<string> = fc
  .array(fc.oneof(...roots), { minLength: 1, maxLength: 2 })
  .map(
    (fields) =>
      `query Generated { ${fields.map((field, index) => `${'ab'.charAt(index)}: ${field.replace(/^\w+: /, '')}`).join(' ')} }`,
  );
