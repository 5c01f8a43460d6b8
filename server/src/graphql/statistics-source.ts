import type { CatalogueEdition } from '../reads/catalogue.ts';
import type { CityRow } from '../reads/city-row.ts';
import { selectsEverything } from '../reads/project-cut.ts';
import type { Reads } from '../reads/reads.ts';
import type { Counts } from '../statistics/counts.ts';
import { agreedEdition } from './edition-argument.ts';
import { requireAreas } from './known-areas.ts';
import { type ProjectFilterInput, projectCut } from './project-filter.ts';

/** What the fields of `Statistics` are made from. */
export interface StatisticsSource {
  edition: CatalogueEdition;
  cityId: number | null;
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
  await requireAreas(() => reads.areas(), where);
  if (!reads.hasProjects(edition)) return null;
  return {
    edition,
    cityId: null,
    counts: await reads.countsOfCut(edition.id, cut),
    whole: selectsEverything(cut),
    countsIn: async (other) => {
      if (!reads.hasProjects(other) || !hasThemesOf(other, where)) return null;
      return reads.countsOfCut(other.id, projectCut(where, [other]));
    },
  };
}

/** The statistics of a city in an edition that it takes part in; null where that has no project data. */
export async function cityStatistics(
  reads: Reads,
  edition: CatalogueEdition,
  { id: cityId, editionIds }: Pick<CityRow, 'id' | 'editionIds'>,
): Promise<StatisticsSource | null> {
  if (!reads.hasProjects(edition)) return null;
  return {
    edition,
    cityId,
    counts: await reads.countsOfCity({ cityId, editionId: edition.id }),
    whole: false,
    countsIn: async (other) => {
      if (!reads.hasProjects(other) || !editionIds.includes(other.id)) return null;
      return reads.countsOfCity({ cityId, editionId: other.id });
    },
  };
}

function hasThemesOf(edition: CatalogueEdition, where: ProjectFilterInput | null | undefined): boolean {
  const codes = [...(where?.themes ?? []), ...(where?.anyTheme ?? [])];
  return codes.every((code) => edition.themes.some((theme) => theme.code === code));
}
