import type { PrismaClient } from '@barometre/prisma';

export interface ListedArea {
  code: string;
  name: string;
  /** Whether a city there takes part in the edition. */
  taken: boolean;
}

/** Every department and region, and in which of them an edition has cities. */
export async function findAreas(
  client: PrismaClient,
  editionId: number,
): Promise<Record<'departments' | 'regions', ListedArea[]>> {
  const [departments, regions] = await Promise.all([
    client.$queryRaw<ListedArea[]>`
      select d.code, d.name, exists (
        select from city c join participation pa on pa.city_id = c.id
        where c.department_code = d.code and pa.edition_id = ${editionId}) as taken
      from department d order by d.code collate "C"`,
    client.$queryRaw<ListedArea[]>`
      select r.code, r.name, exists (
        select from city c join participation pa on pa.city_id = c.id
        where c.region_code = r.code and pa.edition_id = ${editionId}) as taken
      from region r order by r.name collate "C"`,
  ]);
  return { departments, regions };
}
