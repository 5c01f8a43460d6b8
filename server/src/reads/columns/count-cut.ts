import type { Read } from '@barometre/prisma';
import type { Counts } from '../../statistics/counts.ts';
import { countEditions } from '../project-counts.ts';
import type { ProjectCut } from '../project-cut.ts';
import { countsOfTally } from './counts-of-tally.ts';
import type { KeptColumns } from './kept-columns.ts';

/** Where to look for columns; undefined for who sees more than they hold. */
type Columns = Pick<KeptColumns, 'of'> | undefined;

/** Whether columns are asked about a cut: they know no texts, and what is cut by primary theme alone is counted already. */
const isForColumns = ({ search, themeIds: _themes, ...others }: ProjectCut): boolean =>
  search === undefined && Object.values(others).some((part) => part !== undefined);

/** The columns that know a cut of an edition, where they are in memory. */
export const columnsFor = (columns: Columns, editionId: number, cut: ProjectCut) =>
  isForColumns(cut) ? columns?.of(editionId) : undefined;

/** Counts the same cut of many editions: those in memory there, the others in one statement; in the order of the editions. */
export async function countCut(
  { read, columns }: { read: Read; columns: Columns },
  editionIds: readonly number[],
  cut: ProjectCut,
): Promise<Counts[]> {
  const found = await Promise.all(editionIds.map((id) => columnsFor(columns, id, cut)));
  const missing = editionIds.filter((_id, index) => found[index] === undefined);
  const counted = new Map<number, Counts>();
  if (missing.length > 0) {
    const counts = await countEditions(read, missing, cut);
    for (const [index, each] of counts.entries()) counted.set(missing[index] ?? 0, each);
  }
  return editionIds.map((id, index) => {
    const known = found[index];
    const counts = known === undefined ? counted.get(id) : countsOfTally(known.tally(cut), known.profiles);
    if (counts === undefined) throw new Error(`edition ${id} was not counted`);
    return counts;
  });
}
