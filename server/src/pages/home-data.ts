import type { ReadDatabase } from '../graphql/ask.ts';
import type { CatalogueEdition } from '../reads/catalogue.ts';
import { findErrata } from '../reads/corrections.ts';
import { findFigures } from '../reads/figures.ts';
import { Reads } from '../reads/reads.ts';
import type { Slice } from './slice.ts';

/** More than this nobody looks through: a city is then typed rather than picked from a list. */
const mostListed = 300;

/** What the start page tells beside the chart. */
export interface HomeData {
  /** The participants of the edition shown; null where there are too many to list. */
  cities: { slug: string; name: string; disclosed: boolean }[] | null;
  /** The id of the edition shown. */
  shown: number | undefined;
  editions: {
    edition: CatalogueEdition;
    figures: Awaited<ReturnType<typeof findFigures>>[number];
    errata: Awaited<ReturnType<typeof findErrata>>[number];
  }[];
}

export async function findHomeData(database: ReadDatabase, slice: Slice): Promise<HomeData> {
  const { client } = database;
  const catalogue = await new Reads(database).catalogue();
  const shown = catalogue.byCode(slice.edition) ?? catalogue.current;
  const [cities, figures, errata] = await Promise.all([
    client.city.findMany({
      where: { participations: { some: { editionId: shown?.id ?? 0 } } },
      select: { slug: true, name: true, disclosed: true },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: mostListed + 1,
    }),
    findFigures(client, catalogue.ids),
    findErrata(client, catalogue.ids),
  ]);
  return {
    cities: cities.length > mostListed ? null : cities,
    shown: shown?.id,
    editions: catalogue.editions.map((edition, index) => ({
      edition,
      figures: figures[index] ?? [],
      errata: errata[index] ?? [],
    })),
  };
}
