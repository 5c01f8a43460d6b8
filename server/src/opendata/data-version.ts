import { Prisma, type PrismaClient } from '@barometre/prisma';

/**
 * What changes whenever a row of an edition's export does, without reading the rows themselves. PostgreSQL notes with every
 * row which transaction wrote it (xmin), so that no writer can forget to tell; a row that goes changes the sum.
 */
export async function versionOfProjects(client: PrismaClient, editionId: number): Promise<string> {
  const ofEdition = Prisma.sql`edition_id = ${editionId}`;
  const partners = Prisma.sql`(
    select pp.city_id from project_partner_city pp join project p on p.id = pp.project_id where p.${ofEdition})`;
  const cities = Prisma.sql`(select city_id from participation where ${ofEdition} union ${partners})`;
  return await versionOf(client, [
    // All published ones: a partner is shown as soon as it takes part in one.
    Prisma.sql`edition r where r.status = 'PUBLISHED'`,
    Prisma.sql`participation r where r.city_id in ${partners}`,
    Prisma.sql`source r where r.id = (select source_id from edition where id = ${editionId})`,
    Prisma.sql`theme r where r.${ofEdition}`,
    Prisma.sql`project r where r.${ofEdition}`,
    Prisma.sql`project_secondary_theme r where r.${ofEdition}`,
    Prisma.sql`project_partner_city r join project p on p.id = r.project_id where p.${ofEdition}`,
    Prisma.sql`city r where r.id in ${cities}`,
    Prisma.sql`city_identifier r where r.city_id in ${cities}`,
  ]);
}

/** The same for the export of cities. */
export async function versionOfCities(client: PrismaClient): Promise<string> {
  const cities = Prisma.sql`(
    select pa.city_id from participation pa join edition e on e.id = pa.edition_id and e.status = 'PUBLISHED')`;
  return await versionOf(client, [
    Prisma.sql`edition r where r.status = 'PUBLISHED'`,
    Prisma.sql`participation r where r.city_id in ${cities}`,
    Prisma.sql`city r where r.id in ${cities}`,
    Prisma.sql`city_name r where r.city_id in ${cities}`,
    Prisma.sql`city_slug r where r.city_id in ${cities}`,
    Prisma.sql`city_identifier r where r.city_id in ${cities}`,
    Prisma.sql`source r`,
  ]);
}

/** The rows are those named `r` in each FROM clause. Where a row lies (ctid) tells it from others of its transaction. */
async function versionOf(client: PrismaClient, clauses: readonly Prisma.Sql[]): Promise<string> {
  const sums = clauses.map(
    (clause) =>
      Prisma.sql`(select sum(hashtextextended(r.ctid::text || ' ' || r.xmin::text, 0)) from ${clause})`,
  );
  const [row] = await client.$queryRaw<{ version: string }[]>`
    select md5(jsonb_build_array(${Prisma.join(sums)})::text) as version`;
  if (row === undefined) throw new Error('the database gave no version');
  return row.version;
}
