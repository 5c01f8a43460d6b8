import type { City as CityRow } from '@barometre/prisma';
import { type CatalogueEdition, hasProjects } from '../reads/catalogue.ts';
import type { Reads } from '../reads/reads.ts';
import type { Counts } from '../statistics/counts.ts';
import { agreedEdition } from './edition-argument.ts';
import { type ProjectFilterInput, projectCut, selectsEverything } from './project-filter.ts';

/** What the fields of `Statistics` are made from. */
export interface StatisticsSource {
  edition: CatalogueEdition;
  city: Pick<CityRow, 'id'> | null;
  counts: Counts;
  /** Whether this is the whole edition, which nothing is relative to. */
  whole: boolean;
  /** The same cut of another edition; null where that has no project data, or no such city or theme. */
  countsIn(other: CatalogueEdition): Promise<Counts | null>;
}

/** The statistics of an edition, or of a cut of it; null where it has no project data. */
export async function editionStatistics(
  reads: Reads,
  edition: CatalogueEdition,
  where: ProjectFilterInput | null | undefined,
): Promise<StatisticsSource | null> {
  agreedEdition(edition.code, where?.edition);
  const cut = projectCut(where, [edition]);
  if (!hasProjects(edition)) return null;
  return {
    edition,
    city: null,
    counts: await reads.countsOfCut(edition.id, cut),
    whole: selectsEverything(cut),
    countsIn: async (other) => {
      if (!hasProjects(other) || !hasThemesOf(other, where)) return null;
      return reads.countsOfCut(other.id, projectCut(where, [other]));
    },
  };
}

/** The statistics of a city in an edition that it takes part in; null where that has no project data. */
export async function cityStatistics(
  reads: Reads,
  edition: CatalogueEdition,
  city: Pick<CityRow, 'id'>,
): Promise<StatisticsSource | null> {
  if (!hasProjects(edition)) return null;
  return {
    edition,
    city,
    counts: await reads.countsOfCity({ cityId: city.id, editionId: edition.id }),
    whole: false,
    countsIn: async (other) => {
      const taken = await reads.editionsOfCity(city.id);
      if (!hasProjects(other) || !taken.includes(other.id)) return null;
      return reads.countsOfCity({ cityId: city.id, editionId: other.id });
    },
  };
}

function hasThemesOf(edition: CatalogueEdition, where: ProjectFilterInput | null | undefined): boolean {
  const codes = [...(where?.themes ?? []), ...(where?.anyTheme ?? [])];
  return codes.every((code) => edition.themes.some((theme) => theme.code === code));
}
