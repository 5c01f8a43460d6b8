import { Prisma } from '@barometre/prisma';

/** The present code of `city c`: the one with no end, day or year. */
export const presentIdentifierSql = (scheme: 'INSEE' | 'SIREN'): Prisma.Sql => Prisma.sql`(
  select ci.value from city_identifier ci
  where ci.city_id = c.id and ci.scheme = ${scheme}::"IdentifierScheme"
    and ci.valid_to is null and ci.valid_to_year is null)`;

/** The codes that it had before. */
export const formerIdentifiersSql = (scheme: 'INSEE' | 'SIREN'): Prisma.Sql => Prisma.sql`array(
  select ci.value from city_identifier ci
  where ci.city_id = c.id and ci.scheme = ${scheme}::"IdentifierScheme"
    and (ci.valid_to is not null or ci.valid_to_year is not null)
  order by ci.id)`;
