import type { Read } from '@barometre/prisma';
import { type RankedCities, type RankingCut, rankCities } from '../city-ranking.ts';
import type { KeptColumns } from './kept-columns.ts';

/** The first cities of an edition, and the one asked for: of its columns where they are in memory, else of the database. */
export async function rankEdition(
  { read, columns }: { read: Read; columns: Pick<KeptColumns, 'of'> | undefined },
  cut: RankingCut,
): Promise<RankedCities> {
  const known = await columns?.of(cut.editionId);
  return known === undefined ? rankCities(read, cut) : known.rank(cut);
}
