import { type Objective, Prisma, type ProjectStatus } from '@barometre/prisma';
import { type PlaceCut, placeConditions } from './place-cut.ts';
import { searchSql } from './search.ts';

/** Which projects of an edition: every part that is given must hold; the values of one part are alternatives. */
export interface ProjectCut extends PlaceCut {
  /** City slugs, former ones included. */
  cities?: readonly string[] | undefined;
  /** Primary themes. */
  themeIds?: readonly number[] | undefined;
  /** Primary or secondary themes. */
  anyThemeIds?: readonly number[] | undefined;
  objectives?: readonly Objective[] | undefined;
  statuses?: readonly ProjectStatus[] | undefined;
  search?: string | undefined;
  /** No others than these projects, where it is known already which ones a list has. */
  ids?: readonly number[] | undefined;
}

/** Whether a cut leaves nothing out. */
export const selectsEverything = (cut: ProjectCut): boolean =>
  Object.values(cut).every((part) => part === undefined);

/** The conditions of a cut on `project p`. Those on its city look it up by key, so that no join is needed. */
export function projectCutSql(cut: ProjectCut): Prisma.Sql {
  const conditions = [
    ...cityConditions(cut, Prisma.sql`p.city_id`),
    ...projectConditions(cut),
    ...(cut.search === undefined ? [] : searchSql(Prisma.sql`p.search_key`, cut.search)),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' and ');
}

/** The conditions of a cut on the city that leads a project. */
export function cityConditions(cut: ProjectCut, cityId: Prisma.Sql): Prisma.Sql[] {
  const places = placeConditions(cut);
  return [
    ...(cut.cities === undefined
      ? []
      : [
          Prisma.sql`${cityId} in (select s.city_id from city_slug s where s.slug = any(${[...cut.cities]}::text[]))`,
        ]),
    ...(places.length === 0
      ? []
      : [Prisma.sql`${cityId} in (select c.id from city c where ${Prisma.join(places, ' and ')})`]),
  ];
}

function projectConditions(cut: ProjectCut): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (cut.ids !== undefined) conditions.push(Prisma.sql`p.id = any(${[...cut.ids]}::int[])`);
  if (cut.themeIds !== undefined) conditions.push(Prisma.sql`p.theme_id = any(${[...cut.themeIds]}::int[])`);
  if (cut.anyThemeIds !== undefined) {
    const ids = Prisma.sql`${[...cut.anyThemeIds]}::int[]`;
    conditions.push(Prisma.sql`(p.theme_id = any(${ids}) or exists (
      select from project_secondary_theme st where st.project_id = p.id and st.theme_id = any(${ids})))`);
  }
  if (cut.objectives !== undefined) {
    conditions.push(Prisma.sql`p.objectives && ${[...cut.objectives]}::"Objective"[]`);
  }
  if (cut.statuses !== undefined) {
    conditions.push(Prisma.sql`p.status = any(${[...cut.statuses]}::"ProjectStatus"[])`);
  }
  return conditions;
}
