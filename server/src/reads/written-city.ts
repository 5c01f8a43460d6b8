import { Prisma } from '@barometre/prisma';
import type { AskedField } from './asked-field.ts';
import { plainCityColumns } from './city-row.ts';
import { globalIdSql, objectSql, typenameSql, type WrittenFields } from './written-object.ts';

/** Writes the lists of a city. */
export interface CityLists {
  projects(asked: AskedField): Prisma.Sql;
}

const area: WrittenFields<null> = {
  __typename: typenameSql('Area'),
  code: () => Prisma.sql`a.code`,
  name: () => Prisma.sql`a.name`,
};

/** What is said of `city c` itself, whichever its editions are. */
const place: WrittenFields<null> = {
  ...plainCityColumns,
  __typename: typenameSql('City'),
  id: globalIdSql('City', Prisma.sql`c.id`),
  department: ({ fields }) =>
    Prisma.sql`(select ${objectSql(area, fields, null)} from department a where a.code = c.department_code)`,
  region: ({ fields }) =>
    Prisma.sql`(select ${objectSql(area, fields, null)} from region a where a.code = c.region_code)`,
};

const listed: WrittenFields<CityLists> = {
  ...(place as WrittenFields<unknown>),
  projects: (asked, lists) => lists.projects(asked),
};

/** `city c` as JSON, its lists included. */
export const listedCitySql = (fields: readonly AskedField[], lists: CityLists): Prisma.Sql =>
  objectSql(listed, fields, lists);

/** `city c` as JSON, within another object. */
export const placeSql = (fields: readonly AskedField[]): Prisma.Sql => objectSql(place, fields, null);

export const writtenAreaFields: readonly string[] = Object.keys(area);
export const writtenPlaceFields: readonly string[] = Object.keys(place);
