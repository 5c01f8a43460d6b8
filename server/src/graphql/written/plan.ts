import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import type { AskedField } from '../../reads/asked-field.ts';
import { assertArguments } from '../argument-text.ts';
import { type Asked, collectFields } from '../cost/collect-fields.ts';
import { listsOfObjects, type Shape, writtenQueries } from './shapes.ts';

/** A field of the query, and where it stands in the document. */
export interface AskedRoot extends AskedField {
  nodes: readonly FieldNode[];
}

/**
 * What a query asks for, where all of it can be written as text: a plan that holds for these variables. Undefined where
 * anything else is asked, or an argument can't be meant, which is for execution to say.
 */
export function planOf(asked: Asked, operation: OperationDefinitionNode): readonly AskedRoot[] | undefined {
  const query = asked.schema.getQueryType();
  if (query == null) return undefined;
  const roots: AskedRoot[] = [];
  for (const [key, nodes] of collectFields(asked, query, operation.selectionSet.selections)) {
    const root = fieldOf(asked, query, { key, nodes, shape: writtenQueries });
    if (root === undefined) return undefined;
    roots.push({ ...root, nodes });
  }
  return roots;
}

interface Place {
  key: string;
  nodes: readonly FieldNode[];
  /** Of the object that has the field. */
  shape: Shape;
}

function fieldOf(
  asked: Asked,
  parent: GraphQLObjectType,
  { key, nodes, shape }: Place,
): AskedField | undefined {
  const [node] = nodes;
  const inner = node === undefined ? undefined : shape.get(node.name.value);
  if (node === undefined || inner === undefined) return undefined;
  const name = node.name.value;
  const field = parent.getFields()[name];
  if (field === undefined) return { key, field: name, args: {}, fields: [] };
  try {
    const args = getArgumentValues(field, node, asked.variables);
    assertArguments(field, args);
    const type = getNamedType(field.type);
    const fields = isObjectType(type) ? fieldsOf(asked, type, nodes, inner) : [];
    return fields === undefined ? undefined : { key, field: name, args, fields };
  } catch {
    return undefined;
  }
}

function fieldsOf(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  shape: Shape,
): AskedField[] | undefined {
  const selections = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
  const fields: AskedField[] = [];
  for (const [key, same] of collectFields(asked, type, selections)) {
    const field = fieldOf(asked, type, { key, nodes: same, shape });
    if (field === undefined) return undefined;
    fields.push(field);
  }
  const lists = fields.filter(({ field }) => listsOfObjects.has(field)).flatMap(objectsOf);
  return lists.length > 1 ? undefined : fields;
}

/** Each place in a list where its objects are asked for. */
export const objectsOf = (list: AskedField): readonly AskedField[] =>
  list.field === 'edges' ? list.fields.filter(({ field }) => field === 'node') : [list];
