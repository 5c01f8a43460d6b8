import { encodeCursor } from '../reads/cursor.ts';
import type { OrderTerm, Page, PageRequest } from '../reads/keyset.ts';

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** A function, so that counting costs nothing unless it is asked for. */
  totalCount: () => Promise<number>;
}

export interface PageWithNodes<Node> {
  page: Page;
  nodeById: ReadonlyMap<number, Node>;
}

/** Puts a page and its objects together as Relay has it. */
export function connectionOf<Node>(
  { page, nodeById }: PageWithNodes<Node>,
  order: readonly OrderTerm[],
  { backward, position }: PageRequest,
  totalCount: () => Promise<number>,
): Connection<Node> {
  const edges = page.rows.flatMap((row) => {
    const node = nodeById.get(row.id);
    // A row deleted between the two statements is simply not there any more.
    return node === undefined ? [] : [{ cursor: encodeCursor(order, row), node }];
  });
  const beyondPosition = position !== undefined;
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? beyondPosition : page.more,
      hasPreviousPage: backward ? page.more : beyondPosition,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
