/** Mayotte's last census that the package has. */
const MAYOTTE = '976';

/**
 * Collectivities overseas (975, 977, 978, 984, 986, 987, 988, 989). They have censuses of their own and the package mixes
 * their years without saying which, so that the year is unknown and stays so.
 */
function isOverseasCollectivity(departmentCode: string): boolean {
  return /^97[578]$|^98/.test(departmentCode);
}

/** The year of the municipal population that the package gives for a commune or a municipal district. */
export function communePopulationYear(departmentCode: string): number | null {
  if (isOverseasCollectivity(departmentCode)) return null;
  return departmentCode === MAYOTTE ? 2017 : 2023;
}

/**
 * The same for an intercommunality, whose file is one year behind that of the communes: its members' populations are
 * those of 2022 (Marseille has 877,215 inhabitants there and 886,040, those of 2023, in the other).
 */
export function intercommunalityPopulationYear(departmentCode: string): number | null {
  if (isOverseasCollectivity(departmentCode)) return null;
  return departmentCode === MAYOTTE ? 2017 : 2022;
}
