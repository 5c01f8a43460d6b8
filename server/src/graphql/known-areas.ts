import type { Area, Areas } from '../reads/area-codes.ts';
import { badUserInput } from './errors.ts';

interface AreaCodes {
  departments?: readonly string[] | null | undefined;
  regions?: readonly string[] | null | undefined;
}

/**
 * Refuses the code of a department or region that there is not: it can only be a mistake, and would select nothing. Cities are
 * another matter, see `ProjectFilter.cities`. The areas are read where a filter names some.
 *
 * @param load reads them; once for an operation, however many filters it has
 * @param filter what the filter is called in the message: "where." as an argument, nothing in an address
 * @throws BAD_USER_INPUT naming the argument and what there is instead
 */
export async function requireAreas(
  load: () => Promise<Areas>,
  codes: AreaCodes | null | undefined,
  filter = 'where.',
): Promise<void> {
  const { departments, regions } = codes ?? {};
  if (!departments?.length && !regions?.length) return;
  const areas = await load();
  const known = areas.regions.map(({ code, name }) => `${code} (${name})`).join(', ');
  requireCodes(departments, areas.departments, {
    argument: `${filter}departments`,
    what: 'department',
    remedy: 'codes are such as 13, 2A or 974',
  });
  requireCodes(regions, areas.regions, {
    argument: `${filter}regions`,
    what: 'region',
    remedy: `there are: ${known}`,
  });
}

function requireCodes(
  codes: readonly string[] | null | undefined,
  areas: readonly Area[],
  { argument, what, remedy }: { argument: string; what: string; remedy: string },
): void {
  const unknown = codes?.find((code) => !areas.some((area) => area.code === code));
  if (unknown === undefined) return;
  const shown = unknown.slice(0, 100).toWellFormed();
  throw badUserInput(argument, `"${argument}": there is no ${what} "${shown}"; ${remedy}.`);
}
