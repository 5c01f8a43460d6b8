import { Prisma } from '@barometre/prisma';
import type { AskedField } from '../../reads/asked-field.ts';
import { type CityPageReading, cityPageReading } from '../../reads/city-page.ts';
import { firstOfCitySql, totalOfCitySql } from '../../reads/project-page.ts';
import type { Reads } from '../../reads/reads.ts';
import { type CityLists, listedCitySql } from '../../reads/written-city.ts';
import { objectSql, typenameSql } from '../../reads/written-object.ts';
import { projectSql } from '../../reads/written-project.ts';
import { cityConnection } from '../city-connection.ts';
import { type CityListArguments, cityList } from '../city-list.ts';
import { projectConnection } from '../project-connection.ts';
import { type ProjectList, type ProjectListArguments, projectList } from '../project-list.ts';
import { catalogueObjects } from './catalogue-objects.ts';
import { askedOfObjects, asksTotal, connectionText, type WrittenRow } from './connection-text.ts';

/** Writes the answer to a field of the query. Null where only execution can answer it. */
export type Writer = (asked: AskedField, reads: Reads) => Promise<string | null>;

export const writeProjects: Writer = async (asked, reads) => {
  const list = await projectList(asked.args as ProjectListArguments, reads);
  const written = projectSql(askedOfObjects(asked), catalogueObjects(list.edition));
  const columns = Prisma.sql`p.id, ${written}::text as text`;
  const connection = await projectConnection<WrittenRow>(reads, list, { columns, counted: asksTotal(asked) });
  return await connectionText('ProjectConnection', asked, connection);
};

export const writeCities: Writer = async (asked, reads) => {
  const reading = await reads.composed(asked, (composing) => readingOfCities(asked, composing));
  if (reading === null) return null;
  return await connectionText('CityConnection', asked, await cityConnection<WrittenRow>(reads, reading));
};

/** How to read the cities that are asked for, each with its lists as JSON. Null as for `listsOfCities`. */
async function readingOfCities(asked: AskedField, reads: Reads): Promise<CityPageReading | null> {
  const list = await cityList(asked.args as CityListArguments, reads);
  const fields = askedOfObjects(asked);
  const lists = await listsOfCities(fields, reads);
  if (lists === null) return null;
  const columns = Prisma.sql`c.id, ${listedCitySql(fields, lists)}::text as text`;
  return cityPageReading({ ...list, columns, counted: asksTotal(asked) });
}

/** Null where the database can't tell which edition is meant, or where in the list a page begins. */
async function listsOfCities(fields: readonly AskedField[], reads: Reads): Promise<CityLists | null> {
  const lists = new Map<AskedField, ProjectList>();
  for (const asked of fields.filter(({ field }) => field === 'projects')) {
    const args = asked.args as ProjectListArguments;
    if (args.where?.edition == null) return null;
    const list = await projectList(args, reads);
    if (list.page.backward || list.page.position !== undefined) return null;
    lists.set(asked, list);
  }
  return {
    projects: (asked) => {
      const list = lists.get(asked);
      return list === undefined ? Prisma.sql`null` : projectsOfCitySql(asked, list);
    },
  };
}

function projectsOfCitySql(asked: AskedField, { edition, cut, order, page }: ProjectList): Prisma.Sql {
  const written = projectSql(askedOfObjects(asked), catalogueObjects(edition));
  const first = { cut, order, size: page.size };
  return objectSql<null>(
    {
      __typename: typenameSql('ProjectConnection'),
      totalCount: () => totalOfCitySql(edition.id, cut),
      nodes: () => firstOfCitySql(edition.id, first, written),
    },
    asked.fields,
    null,
  );
}
