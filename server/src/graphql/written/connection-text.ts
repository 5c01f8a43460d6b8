import type { AskedField } from '../../reads/asked-field.ts';
import type { Connection } from '../connection.ts';
import { objectsOf } from './plan.ts';
import { listsOfObjects } from './shapes.ts';

/** A row that is an object as JSON. */
export interface WrittenRow {
  text: string;
}

/** What is asked of the objects of a list; nothing where none are. */
export const askedOfObjects = ({ fields }: AskedField): readonly AskedField[] =>
  fields.filter(({ field }) => listsOfObjects.has(field)).flatMap(objectsOf)[0]?.fields ?? [];

/** Whether it is asked how long a list is. */
export const asksTotal = ({ fields }: Pick<AskedField, 'fields'>): boolean =>
  fields.some(({ field }) => field === 'totalCount');

/** Whether cursors of a list are asked for. */
export const asksCursors = ({ fields }: AskedField): boolean =>
  fields.some(({ field, fields: inner }) =>
    field === 'edges'
      ? inner.some((of) => of.field === 'cursor')
      : inner.some((of) => of.field === 'startCursor' || of.field === 'endCursor'),
  );

/** A list as JSON, its objects as they are. */
export async function connectionText(
  typename: 'CityConnection' | 'ProjectConnection',
  { fields }: AskedField,
  connection: Connection<WrittenRow>,
): Promise<string> {
  const total = asksTotal({ fields }) ? await connection.totalCount() : 0;
  return objectText(fields, {
    __typename: () => JSON.stringify(typename),
    totalCount: () => String(total),
    nodes: () => listText(connection.edges, ({ node }) => node.text),
    edges: (asked) =>
      listText(connection.edges, (edge) =>
        objectText(asked.fields, {
          __typename: () => (typename === 'CityConnection' ? '"CityEdge"' : '"ProjectEdge"'),
          cursor: () => JSON.stringify(edge.cursor),
          node: () => edge.node.text,
        }),
      ),
    pageInfo: (asked) =>
      objectText(asked.fields, {
        __typename: () => '"PageInfo"',
        hasNextPage: () => String(connection.pageInfo.hasNextPage),
        hasPreviousPage: () => String(connection.pageInfo.hasPreviousPage),
        startCursor: () => JSON.stringify(connection.pageInfo.startCursor),
        endCursor: () => JSON.stringify(connection.pageInfo.endCursor),
      }),
  });
}

// By `+=`, which notes what is to stand side by side: `join` would copy the whole answer at each level.

/** A list as JSON. */
function listText<Item>(items: Iterable<Item>, textOf: (item: Item) => string): string {
  let written = '';
  for (const item of items) written += (written === '' ? '' : ',') + textOf(item);
  return `[${written}]`;
}

/** An object as JSON, in the order in which its fields are asked for. */
function objectText(
  fields: readonly AskedField[],
  texts: Readonly<Record<string, (asked: AskedField) => string>>,
): string {
  let written = '';
  for (const asked of fields)
    written += `${written === '' ? '' : ','}"${asked.key}":${texts[asked.field]?.(asked)}`;
  return `{${written}}`;
}
