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
  request: PageRequest,
  totalCount: () => number | Promise<number>,
): Connection<Node> {
  const edges = page.rows.map((row) => new Edge(order, row));
  return { edges, pageInfo: new PageInfo(edges, page, request), totalCount };
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

/** A class, since V8 keeps a getter of a single object, and with it the whole page, until a major collection. */
class PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #edges: readonly { cursor: string }[];

  constructor(
    edges: readonly { cursor: string }[],
    { more }: Pick<Page, 'more'>,
    { backward, position }: PageRequest,
  ) {
    const beyondPosition = position !== undefined;
    this.#edges = edges;
    this.hasNextPage = backward ? beyondPosition : more;
    this.hasPreviousPage = backward ? more : beyondPosition;
  }

  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges.at(-1)?.cursor ?? null;
  }
}
