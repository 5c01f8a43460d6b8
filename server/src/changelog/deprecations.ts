import {
  type ASTNode,
  type ConstDirectiveNode,
  GraphQLDeprecatedDirective,
  getDirectiveValues,
  Kind,
  parse,
  visit,
} from 'graphql';

/** A part of the schema that is on its way out. */
export interface Deprecation {
  /** Where it is, such as `City.statistics` or `Query.cities.where`. */
  path: string;
  /** What to use instead, and until when it stays. */
  reason: string;
  /** The last day on which it certainly works; null where the reason names none. */
  removedAfter: string | null;
}

/** How a reason ends: what to use instead comes before it. */
const datedReason = /^\S.*[.!?] Removed after (\d{4}-\d\d-\d\d)\.$/s;

/** Everything that is deprecated in a schema. */
export function deprecationsOf(sdl: string): Deprecation[] {
  const found: Deprecation[] = [];
  visit(parse(sdl), {
    enter(node, _key, _parent, _path, ancestors) {
      const reason = deprecationReason(node);
      if (reason === undefined) return;
      const path = [...ancestors, node].flatMap(nameOf).join('.');
      found.push({ path, reason, removedAfter: removalDay(reason) });
    },
  });
  return found;
}

/** The reason for which a part of a schema is deprecated; undefined where it is not. */
export function deprecationReason(node: ASTNode): string | undefined {
  if (!('directives' in node)) return undefined;
  const directives = (node.directives ?? []) as readonly ConstDirectiveNode[];
  const values = getDirectiveValues(GraphQLDeprecatedDirective, { directives });
  return values === undefined ? undefined : String(values['reason']);
}

/** The day that a reason names, if it is a day and comes after what to use instead. */
export function removalDay(reason: string): string | null {
  const day = datedReason.exec(reason)?.[1];
  return day !== undefined && isDay(day) ? day : null;
}

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const nameOf = (node: ASTNode | readonly ASTNode[]): string[] =>
  'kind' in node && node.kind !== Kind.DOCUMENT && 'name' in node && node.name !== undefined
    ? [node.name.value]
    : [];
