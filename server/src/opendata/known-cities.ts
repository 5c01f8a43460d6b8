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
  const found = new Set(rows.map(({ slug }) => slug));
  const missing = slugs.find((slug) => !found.has(slug));
  if (missing === undefined) return;
  const shown = missing.slice(0, 100).toWellFormed();
  throw badUserInput(
    name,
    `"${name}": there is no city "${shown}"; the column "slug" of /export/cities.csv lists them.`,
  );
}
