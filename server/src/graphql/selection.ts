import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Selection } from '../reads/selection.ts';

/** Where a connection's objects are selected. */
const connectionPaths: readonly string[][] = [['nodes'], ['edges', 'node']];

interface Growing extends Map<string, Growing> {}

/** Where a connection's cursors are selected. */
const cursorPaths: readonly string[][] = [
  ['edges', 'cursor'],
  ['pageInfo', 'startCursor'],
  ['pageInfo', 'endCursor'],
];

interface ConnectionSelection {
  /** Both ways in which its objects may be selected, together. */
  node: Selection;
  totalCount: boolean;
  cursors: boolean;
}

type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

// A document is parsed once and asked many times: what its fields select is remembered with them.
const known = new WeakMap<FieldNode, Selection>();
const knownConnections = new WeakMap<Selection, ConnectionSelection>();

/**
 * What a field selects, whatever the types its fragments are on and whether @skip leaves it out: rather read a column too
 * many than go through the document each time.
 */
export function selected({ fieldNodes, fragments }: Selecting): Selection {
  const [only, ...more] = fieldNodes;
  if (only === undefined || more.length > 0) return collect(fieldNodes, fragments);
  const found = known.get(only) ?? collect(fieldNodes, fragments);
  known.set(only, found);
  return found;
}

/** What a connection selects of its objects, and whether their number and their cursors. */
export function selectedOfConnection(info: Selecting): ConnectionSelection {
  const selection = selected(info);
  const found = knownConnections.get(selection) ?? {
    node: merged(connectionPaths.map((path) => at(selection, path))),
    totalCount: selection.has('totalCount'),
    cursors: cursorPaths.some((path) => at(selection, path) !== undefined),
  };
  knownConnections.set(selection, found);
  return found;
}

function collect(nodes: readonly FieldNode[], fragments: Selecting['fragments']): Selection {
  const selection: Growing = new Map();
  for (const { selectionSet } of nodes) add(selection, selectionSet, fragments);
  return selection;
}

function add(
  to: Growing,
  selectionSet: SelectionSetNode | undefined,
  fragments: Selecting['fragments'],
): void {
  for (const node of selectionSet?.selections ?? []) {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      add(to, fragments[node.name.value]?.selectionSet, fragments);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      add(to, node.selectionSet, fragments);
    } else {
      add(below(to, node.name.value), node.selectionSet, fragments);
    }
  }
}

function below(to: Growing, name: string): Growing {
  const nested = to.get(name) ?? new Map();
  to.set(name, nested);
  return nested;
}

const at = (selection: Selection, path: readonly string[]): Selection | undefined =>
  path.reduce<Selection | undefined>((reached, name) => reached?.get(name), selection);

function merged(selections: readonly (Selection | undefined)[], into: Growing = new Map()): Selection {
  for (const selection of selections) {
    for (const [name, nested] of selection ?? []) merged([nested], below(into, name));
  }
  return into;
}
