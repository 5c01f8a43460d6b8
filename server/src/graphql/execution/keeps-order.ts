import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

/**
 * Whether a compiled document answers its fields in the order of the specification. The compiler takes a field's place from
 * where it is named first, even where @skip leaves it out there and a later mention brings it back.
 */
export function keepsOrder(document: DocumentNode): boolean {
  const conditional = new Set<string>();
  const mentions = new Map<string, number>();
  const note = (node: SelectionNode): void => {
    if (node.kind === Kind.FIELD) conditional.add((node.alias ?? node.name).value);
    else if (node.kind === Kind.INLINE_FRAGMENT) node.selectionSet.selections.forEach(note);
    // What a named fragment holds is looked up nowhere here: any name may be in it.
    else conditional.add(anyName);
  };
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        mentions.set(name, (mentions.get(name) ?? 0) + 1);
      }
      if ('directives' in node && isSelection(node) && (node.directives ?? []).length > 0) note(node);
    },
  });
  const repeated = (name: string) => (mentions.get(name) ?? 0) > 1;
  if (conditional.has(anyName)) return ![...mentions.keys()].some(repeated);
  return ![...conditional].some(repeated);
}

const anyName = '*';

const isSelection = (node: { kind: Kind }): node is SelectionNode =>
  node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD;
