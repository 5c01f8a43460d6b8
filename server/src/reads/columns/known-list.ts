import type { Read } from '@barometre/prisma';
import type { CountedPage, KeyRow } from '../keyset.ts';
import { findProjectPage, type ProjectPageQuery } from '../project-page.ts';
import { columnsFor } from './count-cut.ts';
import type { KeptColumns } from './kept-columns.ts';

/** Up to so many projects are rather looked up one by one than come across on the way through an order of all. */
const shortList = 1_000;

/**
 * One page of an edition's projects. Where columns know the list they tell its length, and the projects of a short one: the
 * database need not look through all others for those few.
 */
export async function findPage<Row extends object>(
  { read, columns }: { read: Read; columns: Pick<KeptColumns, 'of'> | undefined },
  editionId: number,
  query: ProjectPageQuery,
): Promise<CountedPage<Row & KeyRow>> {
  const known = await columnsFor(columns, editionId, query.cut);
  if (known === undefined) return findProjectPage<Row>(read, editionId, query);
  const total = known.count(query.cut);
  if (total === 0) return { rows: [], more: false, total };
  const cut = total > shortList ? query.cut : { ...query.cut, ids: known.idsOf(query.cut) };
  return { ...(await findProjectPage<Row>(read, editionId, { ...query, cut, counted: false })), total };
}
