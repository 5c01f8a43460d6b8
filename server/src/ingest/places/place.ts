import type { IdentifierScheme, ReferencePlaceKind } from '@barometre/prisma';

/** An official commune, intercommunality or former commune. */
export interface Place {
  kind: ReferencePlaceKind;
  code: string;
  siren: string | null;
  name: string;
  /** Of a former commune or a district: the commune it is part of. */
  seatCode: string | null;
  departmentCode: string | null;
}

/** A city that takes, or took, part. */
export interface KnownCity {
  id: number;
  slug: string;
  name: string;
  departmentCode: string | null;
}

export interface KnownIdentifier {
  cityId: number;
  scheme: IdentifierScheme;
  value: string;
  /** Whether the code is one of the past. */
  former: boolean;
}

export interface Department {
  code: string;
  name: string;
}

/** Everything that a row can name its city by. */
export interface PlaceData {
  places: readonly Place[];
  departments: readonly Department[];
  cities: readonly KnownCity[];
  identifiers: readonly KnownIdentifier[];
  /** Present and former slugs. */
  slugs: readonly { slug: string; cityId: number }[];
  /** Other names, present and former. */
  names: readonly { name: string; cityId: number }[];
}

/**
 * What a row's city was found to be, as it is staged: "CITY:12" for one that is there, "INSEE:01001" or "SIREN:200054781" for
 * one that committing adds.
 */
export type CityKey = `CITY:${number}` | `INSEE:${string}` | `SIREN:${string}`;

export interface FoundCity {
  key: CityKey;
  name: string;
  code: string;
  departmentCode: string | null;
}
