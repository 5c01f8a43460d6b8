import { Prisma } from '@barometre/prisma';

/** Where a city is and how many live there. */
export interface PlaceCut {
  /** Department codes, e.g. "13". */
  departments?: readonly string[] | undefined;
  /** Region codes, e.g. "93". */
  regions?: readonly string[] | undefined;
  populationMin?: number | undefined;
  populationMax?: number | undefined;
}

/** The conditions on `city c`. A city whose population is unknown is in no range. */
export function placeConditions(cut: PlaceCut): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (cut.departments !== undefined) {
    conditions.push(Prisma.sql`c.department_code = any(${[...cut.departments]}::text[])`);
  }
  if (cut.regions !== undefined)
    conditions.push(Prisma.sql`c.region_code = any(${[...cut.regions]}::text[])`);
  if (cut.populationMin !== undefined) conditions.push(Prisma.sql`c.population >= ${cut.populationMin}`);
  if (cut.populationMax !== undefined) conditions.push(Prisma.sql`c.population <= ${cut.populationMax}`);
  return conditions;
}
