import type { PrismaClient, Source } from '@barometre/prisma';

/** Where official names, codes and populations come from; null before they were loaded. */
export const findReferenceSource = (client: PrismaClient): Promise<Source | null> =>
  client.source.findUnique({ where: { key: 'decoupage-administratif' } });
