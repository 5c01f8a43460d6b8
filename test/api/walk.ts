import { ask } from '../ask.ts';
import type { TestServer } from '../server.ts';

interface Page {
  list: {
    totalCount: number;
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
    edges: { cursor: string; node: { id: string } }[];
  };
}

/** A list of the API: its field, and the arguments that say which one. */
export interface List {
  field: 'cities' | 'projects';
  arguments: string;
}

/** The ids of a whole list, walked page by page from its start or, backwards, from its end. */
export async function walk(
  server: TestServer,
  list: List,
  { size, backward }: { size: number; backward: boolean },
): Promise<number[]> {
  const [sizeName, cursorName] = backward ? ['last', 'before'] : ['first', 'after'];
  const query = `query ($cursor: String) {
    list: ${list.field}(${sizeName}: ${size}, ${cursorName}: $cursor, ${list.arguments}) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id } }
    }
  }`;
  const pages: string[][] = [];
  let cursor: string | null = null;
  let more = true;
  while (more) {
    const page: Page['list'] = (await ask<Page>(server, query, { cursor })).list;
    const { edges, pageInfo, totalCount } = page;
    if (edges[0]?.cursor !== (pageInfo.startCursor ?? undefined))
      throw new Error('a page starts with its startCursor');
    if (edges.at(-1)?.cursor !== (pageInfo.endCursor ?? undefined))
      throw new Error('a page ends with its endCursor');
    pages.push(edges.map(({ node }) => node.id));
    if (pages.flat().length > totalCount) throw new Error('a list gives more than it counts');
    more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  return (backward ? pages.reverse() : pages).flat().map(databaseId);
}

/** The number in an id. Only tests may look into one. */
export const databaseId = (id: string): number =>
  Number(Buffer.from(id, 'base64url').toString('utf8').split(':')[1]);
