import type { PrismaClient } from '@barometre/prisma';

/** Which of the editions each city takes part in, in the order of the editions, in one statement. */
export async function findParticipations(
  client: PrismaClient,
  cityIds: readonly number[],
  editionIds: readonly number[],
): Promise<number[][]> {
  const rows = await client.$queryRaw<{ cityId: number; editionId: number }[]>`
    select pa.city_id as "cityId", pa.edition_id as "editionId"
    from participation pa
    where pa.city_id = any(${[...cityIds]}::int[]) and pa.edition_id = any(${[...editionIds]}::int[])`;
  const byCity = Map.groupBy(rows, (row) => row.cityId);
  return cityIds.map((cityId) => {
    const taken = new Set(byCity.get(cityId)?.map((row) => row.editionId));
    return editionIds.filter((id) => taken.has(id));
  });
}
