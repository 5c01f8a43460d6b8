import { Prisma } from '@barometre/prisma';
import type { AskedField } from './asked-field.ts';
import { plainProjectColumns } from './project-row.ts';
import { placeSql } from './written-city.ts';
import {
  globalIdSql,
  type KeptObjects,
  keptObjectSql,
  objectSql,
  typenameSql,
  type WrittenFields,
} from './written-object.ts';

/** What of a project's stands in the catalogue. */
export interface CatalogueObjects {
  themes(asked: AskedField): KeptObjects;
  editions(asked: AskedField): KeptObjects;
}

const fields: WrittenFields<CatalogueObjects> = {
  ...plainProjectColumns,
  __typename: typenameSql('Project'),
  id: globalIdSql('Project', Prisma.sql`p.id`),
  city: (asked) => Prisma.sql`(select ${placeSql(asked.fields)} from city c where c.id = p.city_id)`,
  theme: (asked, { themes }) => keptObjectSql(themes(asked), Prisma.sql`p.theme_id`),
  edition: (asked, { editions }) => keptObjectSql(editions(asked), Prisma.sql`p.edition_id`),
  // JavaScript has no zeros behind the last digit that counts.
  budgetPlanned: () => Prisma.sql`trim_scale(p.budget_planned)`,
  budgetSpent: () => Prisma.sql`trim_scale(p.budget_spent)`,
  updatedAt: () => Prisma.sql`to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/** `project p` as JSON. */
export const projectSql = (asked: readonly AskedField[], objects: CatalogueObjects): Prisma.Sql =>
  objectSql(fields, asked, objects);

export const writtenProjectFields: readonly string[] = Object.keys(fields);
