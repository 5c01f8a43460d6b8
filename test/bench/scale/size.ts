/** How much data to make. */
export interface Size {
  cities: number;
  projectsPerCity: number;
}

/** A million projects of two thousand cities. */
export const million: Size = { cities: 2_000, projectsPerCity: 500 };

/** More than there are communes: each of them takes part. */
export const everyCommune: Size = { cities: 40_000, projectsPerCity: 20 };

/** For a quick look at whether all is well. */
export const tenThousand: Size = { cities: 200, projectsPerCity: 50 };
