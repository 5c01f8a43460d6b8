import type {
  CityKind,
  EditionStatus,
  IdentifierScheme,
  Objective,
  Provenance,
} from '../../generated/client/client.ts';
import type { ReconstructedProject } from './reconstruction/projects.ts';

export interface SourceData {
  key: string;
  name: string;
  url: string | null;
  licence: string | null;
  updatedAt: string | null;
}

export interface ThemeData {
  code: string;
  labelFr: string;
  labelEn: string;
}

export interface FigureData {
  key: string;
  labelFr: string;
  labelEn: string;
  value: number;
  unit: 'cities' | 'projects' | 'projectsPerCity' | 'inhabitants' | 'percentOfProjects' | 'percentOfCities';
  theme?: string;
  objective?: Objective;
  source: SourceData;
}

export interface IdentifierData {
  scheme: IdentifierScheme;
  value: string;
  validToYear: number | null;
  source: SourceData | null;
}

export interface CityData {
  slug: string;
  name: string;
  disclosed: boolean;
  kind: CityKind | null;
  /** Where its population, department and present codes are read from. */
  place: { kind: 'COMMUNE' | 'INTERCOMMUNALITY'; code: string } | null;
  /** The name under which it took part, where that differs. */
  participationName?: string;
  otherNames?: readonly string[];
  otherSlugs?: readonly string[];
  formerIdentifiers?: readonly IdentifierData[];
}

export interface EditionData {
  code: string;
  year: number;
  titleFr: string;
  titleEn: string;
  status: EditionStatus;
  /** Whether it is the current one where no other is. */
  current: boolean;
  provenance: Provenance;
  noticeFr: string | null;
  noticeEn: string | null;
  methodologyFr: string;
  methodologyEn: string;
  asOf: string | null;
  source: SourceData;
  previous: { code: string; comparable: boolean } | null;
  themes: readonly ThemeData[];
  cities: readonly CityData[];
  figures: readonly FigureData[];
  projects: () => ReconstructedProject[];
}
