import type { Sql } from '@barometre/prisma';
import { Problems } from './problems.ts';
import type { ProjectContent } from './project-content.ts';

/** The rows that a project's names mean in its edition. */
export interface ProjectLinks {
  cityId: number;
  themeId: number;
  secondaryThemeIds: number[];
  partnerCityIds: number[];
}

interface Found {
  name: string;
  id: number;
}

/**
 * Looks the names of a project's cities and themes up in its edition. A slug may be a former one.
 *
 * @throws {InvalidInput} naming the field whose city does not take part, or whose theme the edition does not have
 */
export async function findLinks(sql: Sql, editionId: number, content: ProjectContent): Promise<ProjectLinks> {
  const { city, partnerCities, theme, secondaryThemes } = content;
  const problems = new Problems();
  const cities = await findParticipants(sql, editionId, [city, ...partnerCities]);
  const themes = await sql.query<Found>(
    'select code as name, id from theme where edition_id = $1 order by position',
    [editionId],
  );
  const cityNamed = (field: string, slug: string) => {
    const id = idOf(cities, slug.toLowerCase());
    if (id === undefined) problems.add(field, unknownCity(slug));
    return id ?? 0;
  };
  const themeNamed = (field: string, code: string) => {
    const id = idOf(themes, code);
    if (id === undefined) problems.add(field, unknownTheme(code, themes));
    return id ?? 0;
  };
  const links = {
    cityId: cityNamed('city', city),
    themeId: themeNamed('theme', theme),
    secondaryThemeIds: secondaryThemes.map((code) => themeNamed('secondaryThemes', code)),
    partnerCityIds: [...new Set(partnerCities.map((slug) => cityNamed('partnerCities', slug)))],
  };
  if (links.partnerCityIds.includes(links.cityId)) {
    problems.add('partnerCities', {
      FR: 'Une ville partenaire est celle qui porte le projet, sous un autre nom : retirez-la.',
      EN: 'A partner city is the one that leads the project, by another name: take it out.',
    });
  }
  problems.throwIfAny();
  return links;
}

const findParticipants = (sql: Sql, editionId: number, slugs: readonly string[]) =>
  sql.query<Found>(
    `select s.slug as name, s.city_id as id from city_slug s
     join participation pa on pa.city_id = s.city_id and pa.edition_id = $1
     where s.slug = any($2::text[])`,
    [editionId, slugs.map((slug) => slug.toLowerCase())],
  );

const idOf = (found: readonly Found[], name: string): number | undefined =>
  found.find((row) => row.name === name)?.id;

// The same for a city that nobody knows and for one that takes part in other editions alone: neither is told of.
const unknownCity = (slug: string) => ({
  FR: `Aucune ville « ${slug} » ne participe à cette édition : donnez son identifiant, par exemple « marseille ».`,
  EN: `No city "${slug}" takes part in this edition: give its slug, such as "marseille".`,
});

function unknownTheme(code: string, themes: readonly Found[]) {
  const known = themes.map(({ name }) => name).join(', ');
  return {
    FR: `Cette édition n’a pas de thème « ${code} ». Ses thèmes : ${known || 'aucun'}.`,
    EN: `This edition has no theme "${code}". Its themes: ${known || 'none'}.`,
  };
}
