import type { Sql } from '@barometre/prisma';
import { Problems } from '../editorial/problems.ts';
import type { NewToken } from './tokens.ts';

const longestName = 200;

/** What of a new token is stored. @throws {InvalidInput} naming every field that is wrong */
export async function checkNewToken(sql: Sql, token: NewToken): Promise<{ name: string; cityIds: number[] }> {
  const problems = new Problems();
  const name = problems.requiredText('name', token.name, longestName) ?? '';
  if (token.expiresAt !== null && !(token.expiresAt.getTime() > Date.now())) {
    problems.add('expiresAt', {
      FR: 'La date d’expiration est passée : donnez un moment à venir, ou aucun.',
      EN: 'The moment of expiry is past: give one to come, or none.',
    });
  }
  const cityIds = await findCityIds(sql, token, problems);
  problems.throwIfAny();
  return { name, cityIds };
}

async function findCityIds(sql: Sql, { role, citySlugs }: NewToken, problems: Problems): Promise<number[]> {
  if (role !== 'CITY_EDITOR') {
    if (citySlugs.length > 0) {
      problems.add('cities', {
        FR: 'Seul le rôle CITY_EDITOR est limité à des villes : n’en donnez pas, ou choisissez ce rôle.',
        EN: 'Only the role CITY_EDITOR is limited to cities: give none, or choose that role.',
      });
    }
    return [];
  }
  if (citySlugs.length === 0) {
    problems.add('cities', {
      FR: 'Le rôle CITY_EDITOR demande au moins une ville : donnez son identifiant, par exemple « marseille ».',
      EN: 'The role CITY_EDITOR needs at least one city: give its slug, such as "marseille".',
    });
  }
  const rows = await sql.query<{ slug: string; cityId: number }>(
    'select slug, city_id as "cityId" from city_slug where slug = any($1::text[])',
    [citySlugs.map((slug) => slug.toLowerCase())],
  );
  const unknown = citySlugs.filter((slug) => !rows.some((row) => row.slug === slug.toLowerCase()));
  if (unknown.length > 0) {
    const names = unknown.map((slug) => `"${slug}"`).join(', ');
    problems.add('cities', {
      FR: `Aucune ville n’a l’identifiant ${names} : prenez-le dans l’adresse de la ville, par exemple « marseille ».`,
      EN: `No city has the slug ${names}: take it from the city's address, such as "marseille".`,
    });
  }
  return [...new Set(rows.map(({ cityId }) => cityId))];
}
