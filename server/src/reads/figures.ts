import type { PrismaClient } from '@barometre/prisma';

/** The published figures of each edition, in their order, with their sources. */
export async function findFigures(client: PrismaClient, editionIds: readonly number[]) {
  const figures = await client.publishedFigure.findMany({
    where: { editionId: { in: [...editionIds] } },
    orderBy: { position: 'asc' },
    include: { source: true },
  });
  return editionIds.map((editionId) => figures.filter((figure) => figure.editionId === editionId));
}
