import { decodeCursor } from '../reads/cursor.ts';
import type { OrderTerm, PageRequest } from '../reads/keyset.ts';
import { badUserInput } from './errors.ts';

const defaultSize = 20;
export const maxPageSize = 100;

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export const isPageSize = (size: number): boolean => size >= 1 && size <= maxPageSize;

/**
 * The page that Relay's four arguments ask for.
 *
 * @throws BAD_USER_INPUT naming the argument that is out of range, contradicts another or was not made here
 */
export function pageRequest(page: PageArguments, order: readonly OrderTerm[]): PageRequest {
  const { first, after, last, before } = page;
  if (first != null && last != null) {
    throw badUserInput('last', 'Give "first" for the start of the list or "last" for its end, not both.');
  }
  if (last != null && after != null)
    throw badUserInput('after', '"after" goes with "first"; use "before" with "last".');
  if (last == null && before != null)
    throw badUserInput('before', '"before" goes with "last"; use "after" with "first".');
  const [name, size] = last == null ? (['first', first ?? defaultSize] as const) : (['last', last] as const);
  if (!isPageSize(size)) {
    throw badUserInput(
      name,
      `"${name}" is ${size}; a page holds 1 to ${maxPageSize}. For more, ask for the next page.`,
    );
  }
  const [cursorName, cursor] = last == null ? (['after', after] as const) : (['before', before] as const);
  if (cursor == null) return { size, backward: last != null, position: undefined };
  const position = decodeCursor(order, cursor);
  if (position === null) {
    throw badUserInput(
      cursorName,
      `"${cursorName}" is not a cursor of this list in this order: give an endCursor or startCursor exactly as it came, with the same "orderBy".`,
    );
  }
  return { size, backward: last != null, position };
}
