/** More levels than any variable of the schema has, and far fewer than exhaust the stack of whoever follows them. */
const maxDepth = 100;

/** Whether a JSON value goes deeper than any that can be meant. Looks at it without going down the stack itself. */
export function isTooDeep(value: unknown, most: number = maxDepth): boolean {
  let level: object[] = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= most) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
