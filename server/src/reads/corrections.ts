import type { PrismaClient } from '@barometre/prisma';
import type { Figures } from '../statistics/figures.ts';

/** The errata of each edition, the latest first, in one statement. */
export async function findErrata(client: PrismaClient, editionIds: readonly number[]) {
  const errata = await client.erratum.findMany({
    where: { editionId: { in: [...editionIds] } },
    orderBy: { id: 'desc' },
  });
  return editionIds.map((editionId) => errata.filter((erratum) => erratum.editionId === editionId));
}

/** The revisions of each edition with their figures, the latest first, in one statement. */
export async function findRevisions(client: PrismaClient, editionIds: readonly number[]) {
  const rows = await client.editionRevision.findMany({
    where: { editionId: { in: [...editionIds] } },
    orderBy: { revision: 'desc' },
  });
  const revisions = rows.map((row) => ({ ...row, figures: row.figures as unknown as Figures }));
  return editionIds.map((editionId) => revisions.filter((revision) => revision.editionId === editionId));
}
