import { cursorOf } from '../reads/cursor.ts';
import type { KeyRow, OrderTerm, Page, PageRequest } from '../reads/keyset.ts';

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** A function, so that counting costs nothing unless it is asked for. */
  totalCount: () => number | Promise<number>;
}

/** Puts a page and its objects together as Relay has it. Cursors are made when they are asked for. */
export function connectionOf<Node extends KeyRow>(
  page: Page<Node>,
  order: readonly OrderTerm[],
  { backward, position }: PageRequest,
  totalCount: () => number | Promise<number>,
): Connection<Node> {
  const edges = page.rows.map((row) => new Edge(order, row));
  const beyondPosition = position !== undefined;
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? beyondPosition : page.more,
      hasPreviousPage: backward ? page.more : beyondPosition,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

class Edge<Node extends KeyRow> {
  readonly node: Node;
  readonly #order: readonly OrderTerm[];

  constructor(order: readonly OrderTerm[], node: Node) {
    this.#order = order;
    this.node = node;
  }

  get cursor(): string {
    return cursorOf(this.#order, this.node);
  }
}
