import type { PrismaClient } from '@barometre/prisma';
import type { CatalogueEdition } from '../reads/catalogue.ts';
import { findFigures } from '../reads/figures.ts';
import { Reads } from '../reads/reads.ts';

/** What the start page tells beside the chart. */
export interface HomeData {
  cities: { slug: string; name: string; disclosed: boolean }[];
  editions: { edition: CatalogueEdition; figures: Awaited<ReturnType<typeof findFigures>>[number] }[];
}

export async function findHomeData(client: PrismaClient): Promise<HomeData> {
  const catalogue = await new Reads(client).catalogue();
  const [cities, figures] = await Promise.all([
    client.city.findMany({
      where: { participations: { some: { edition: { status: 'PUBLISHED' } } } },
      select: { slug: true, name: true, disclosed: true },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    }),
    findFigures(client, catalogue.ids),
  ]);
  return {
    cities,
    editions: catalogue.editions.map((edition, index) => ({ edition, figures: figures[index] ?? [] })),
  };
}
