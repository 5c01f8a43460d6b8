import type { PrismaClient } from '@barometre/prisma';

/** The ids of the published editions that each city takes part in, the latest first, in one statement. */
export async function findParticipations(
  client: PrismaClient,
  cityIds: readonly number[],
): Promise<number[][]> {
  const rows = await client.$queryRaw<{ cityId: number; editionId: number }[]>`
    select pa.city_id as "cityId", pa.edition_id as "editionId"
    from participation pa
    join edition e on e.id = pa.edition_id and e.status = 'PUBLISHED'
    where pa.city_id = any(${[...cityIds]}::int[])
    order by e.year desc, e.id desc`;
  const byCity = Map.groupBy(rows, (row) => row.cityId);
  return cityIds.map((cityId) => (byCity.get(cityId) ?? []).map((row) => row.editionId));
}
