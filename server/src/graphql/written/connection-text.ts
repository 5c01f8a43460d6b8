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
    nodes: () => `[${connection.edges.map(({ node }) => node.text).join(',')}]`,
    edges: (asked) =>
      `[${connection.edges.map((edge) =>
        objectText(asked.fields, {
          __typename: () => (typename === 'CityConnection' ? '"CityEdge"' : '"ProjectEdge"'),
          cursor: () => JSON.stringify(edge.cursor),
          node: () => edge.node.text,
        }),
      )}]`,
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

/** An object as JSON, in the order in which its fields are asked for. */
export const objectText = (
  fields: readonly AskedField[],
  texts: Readonly<Record<string, (asked: AskedField) => string>>,
): string => `{${fields.map((asked) => `"${asked.key}":${texts[asked.field]?.(asked)}`).join(',')}}`;
