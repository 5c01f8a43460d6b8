import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { type Asked, collectFields } from './collect-fields.ts';
import {
  freeFields,
  largestPage,
  mutationWeight,
  pageParts,
  usualPage,
  usualSize,
  type Weight,
  weights,
} from './weights.ts';

/** What an operation costs, and the field that costs most of it by itself. */
export interface Cost {
  points: number;
  costliest: { path: string; points: number };
}

/** A document whose fragments repeat each other without end costs time before it is known what it costs. */
export class TooManyFields extends Error {
  override readonly name = 'TooManyFields';
}

const mostFields = 20_000;

/**
 * What an operation costs at most, from its document and variables alone: each object is a point, a list as many as it is
 * asked to hold, times what is asked of each; a statement to the database has its points once.
 *
 * @throws {TooManyFields} for more than can be looked at
 */
export function measure(asked: Asked, operation: OperationDefinitionNode): Cost {
  const root = asked.schema.getRootType(operation.operation);
  if (root == null) return { points: 0, costliest: { path: '', points: 0 } };
  return new Measure(asked).objects(root, [operation], { count: 1, page: undefined, path: [] });
}

/** Something with a selection: a field, or the operation itself. */
type Selecting = Pick<FieldNode, 'selectionSet'>;

interface Place {
  /** How many objects there are at this place. */
  count: number;
  /** The size of the page, in a connection. */
  page: number | undefined;
  path: readonly string[];
}

class Measure {
  readonly #asked: Asked;
  #fields = 0;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Objects of a type, or of whichever of its types costs most. */
  objects(type: GraphQLNamedType, nodes: readonly Selecting[], place: Place): Cost {
    if (isObjectType(type)) return this.#fieldsOf(type, nodes, place);
    if (!isAbstractType(type)) return nothing;
    return this.#asked.schema
      .getPossibleTypes(type)
      .map((possible) => this.#fieldsOf(possible, nodes, place))
      .reduce((most, cost) => (cost.points > most.points ? cost : most), nothing);
  }

  #fieldsOf(type: GraphQLObjectType, nodes: readonly Selecting[], place: Place): Cost {
    const selections = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
    let sum = nothing;
    for (const [name, [node, ...more]] of collectFields(this.#asked, type, selections)) {
      this.#fields += 1;
      if (this.#fields > mostFields) throw new TooManyFields();
      const field = node === undefined ? undefined : fieldOf(this.#asked, type, node.name.value);
      if (node === undefined || field === undefined) continue;
      sum = add(sum, this.#field(type, field, [node, ...more], { ...place, path: [...place.path, name] }));
    }
    return sum;
  }

  #field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly [FieldNode, ...FieldNode[]],
    { count, page, path }: Place,
  ): Cost {
    const weight = weightOf(this.#asked, parent, field);
    const type = getNamedType(field.type);
    const givesObjects = isObjectType(type) || isAbstractType(type);
    const args = argumentsOf(this.#asked, field, nodes[0]);
    const asksPage = field.args.some(({ name }) => name === 'first');
    const size = isList(field.type) ? sizeOf(field, weight, args, asksPage, page) : 1;
    const objects = count * size;
    const each = weight.each ?? (givesObjects && !freeFields.has(field.name) ? 1 : 0);
    const own = (weight.once ?? 0) + objects * each;
    const cost: Cost = { points: own, costliest: { path: path.join('.'), points: own } };
    if (!givesObjects) return cost;
    return add(
      cost,
      this.objects(type, nodes, { count: objects, page: asksPage ? pageSize(args) : undefined, path }),
    );
  }
}

const nothing: Cost = { points: 0, costliest: { path: '', points: 0 } };

const add = (a: Cost, b: Cost): Cost => ({
  points: a.points + b.points,
  costliest: b.costliest.points > a.costliest.points ? b.costliest : a.costliest,
});

function fieldOf(
  { schema }: Asked,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

const weightOf = (
  { schema }: Asked,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Weight =>
  weights[`${parent.name}.${field.name}`] ?? (parent === schema.getMutationType() ? mutationWeight : {});

/** Undefined values where an argument can't be meant: whoever executes it says so. */
function argumentsOf(
  { variables }: Asked,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Readonly<Record<string, unknown>> {
  if (field.args.length === 0) return {};
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

function sizeOf(
  field: GraphQLField<unknown, unknown>,
  weight: Weight,
  args: Readonly<Record<string, unknown>>,
  asksPage: boolean,
  page: number | undefined,
): number {
  if (asksPage) return pageSize(args);
  if (page !== undefined && pageParts.has(field.name)) return page;
  if (weight.sizedBy !== undefined) {
    const values = args[weight.sizedBy];
    return Array.isArray(values) ? values.length : 1;
  }
  return weight.size ?? usualSize;
}

/** What is out of range is refused where it is executed; until then it counts as the nearest that is not. */
function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const asked = first ?? last;
  return typeof asked === 'number' ? Math.min(Math.max(asked, 1), largestPage) : usualPage;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
