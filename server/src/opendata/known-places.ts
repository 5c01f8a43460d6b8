import type { PrismaClient } from '@barometre/prisma';
import { badUserInput } from '../graphql/errors.ts';

/**
 * A list of the API may name what there is not, and then finds nothing. A file with nothing in it passes for an answer, so
 * here a name that stands for nothing is an error.
 *
 * @throws BAD_USER_INPUT for a slug that no city of these editions has or had
 */
export async function assertCities(
  client: PrismaClient,
  name: string,
  slugs: readonly string[] | undefined,
  editionIds: readonly number[],
): Promise<void> {
  if (slugs === undefined || slugs.length === 0) return;
  const rows = await client.$queryRaw<{ slug: string }[]>`
    select s.slug from city_slug s
    where s.slug = any(${[...slugs]}::text[]) and exists (
      select from participation pa where pa.city_id = s.city_id and pa.edition_id = any(${[...editionIds]}::int[]))`;
  assertFound(
    name,
    slugs,
    rows.map(({ slug }) => slug),
    'city',
    'the column "slug" of /export/cities.csv lists them',
  );
}

/** @throws BAD_USER_INPUT for a code that no department has */
export async function assertDepartments(
  client: PrismaClient,
  name: string,
  codes: readonly string[] | undefined,
): Promise<void> {
  if (codes === undefined || codes.length === 0) return;
  const rows = await client.department.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true },
  });
  assertFound(
    name,
    codes,
    rows.map(({ code }) => code),
    'department',
    'codes are such as 13, 2A or 974',
  );
}

/** @throws BAD_USER_INPUT for a code that no region has */
export async function assertRegions(
  client: PrismaClient,
  name: string,
  codes: readonly string[] | undefined,
): Promise<void> {
  if (codes === undefined || codes.length === 0) return;
  const rows = await client.region.findMany({ select: { code: true, name: true }, orderBy: { code: 'asc' } });
  const known = rows.map((region) => `${region.code} (${region.name})`).join(', ');
  assertFound(
    name,
    codes,
    rows.map(({ code }) => code),
    'region',
    `there are: ${known}`,
  );
}

function assertFound(
  name: string,
  asked: readonly string[],
  found: readonly string[],
  what: string,
  remedy: string,
): void {
  const missing = asked.find((value) => !found.includes(value));
  if (missing === undefined) return;
  throw badUserInput(
    name,
    `"${name}": there is no ${what} "${missing.slice(0, 100).toWellFormed()}"; ${remedy}.`,
  );
}
