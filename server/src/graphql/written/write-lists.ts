import { Prisma } from '@barometre/prisma';
import type { AskedField } from '../../reads/asked-field.ts';
import { type CityCut, type CityPageReading, cityPageReading, ownCountSql } from '../../reads/city-page.ts';
import { packRows, unpacking } from '../../reads/packed.ts';
import { selectsEverything } from '../../reads/project-cut.ts';
import { firstOfCitySql, totalOfCitySql } from '../../reads/project-page.ts';
import type { Reads } from '../../reads/reads.ts';
import { cityConnection } from '../city-connection.ts';
import { type CityListArguments, cityList } from '../city-list.ts';
import { projectConnection } from '../project-connection.ts';
import { type ProjectList, type ProjectListArguments, projectList } from '../project-list.ts';
import { catalogueObjects } from './catalogue-objects.ts';
import {
  askedOfObjects,
  asksCursors,
  asksTotal,
  connectionText,
  type WrittenRow,
} from './connection-text.ts';
import { constant, listOf, type Piece, pieceOf, plain, rowOf, type Write } from './piece.ts';
import { type CityLists, listedCity } from './written-city.ts';
import { projectOf } from './written-project.ts';

/** Writes the answer to a field of the query. Null where only execution can answer it. */
export type Writer = (asked: AskedField, reads: Reads) => Promise<string | null>;

export const writeProjects: Writer = async (asked, reads) => {
  const { list, query, write } = await reads.composed(asked, (composing) =>
    composeProjects(asked, composing),
  );
  const unpacked = unpacking(reads.noted, write);
  // The statement depends on what the projects in memory know of the list.
  const connection = await projectConnection<WrittenRow>(reads, list, query, (statement) =>
    unpacked(packRows(statement)),
  );
  return await connectionText('ProjectConnection', asked, connection);
};

/** What to read of the projects that are asked for, and how to write each of them. */
async function composeProjects(asked: AskedField, reads: Reads) {
  const list = await projectList(asked.args as ProjectListArguments, reads);
  const { column, write } = rowOf(projectOf(askedOfObjects(asked), catalogueObjects(list.edition)));
  const columns = Prisma.sql`p.id, ${column} as text`;
  return { list, query: { columns, counted: asksTotal(asked), keyed: asksCursors(asked) }, write };
}

export const writeCities: Writer = async (asked, reads) => {
  const composed = await reads.composed(asked, (composing) => composeCities(asked, composing));
  if (composed === null) return null;
  const { reading, write } = composed;
  const connection = await cityConnection<WrittenRow>(reads, reading, unpacking(reads.noted, write));
  return await connectionText('CityConnection', asked, connection);
};

/** How to read the cities that are asked for, packed, and how to write each of them. */
interface ComposedCities {
  reading: CityPageReading;
  write: Write;
}

/** Null as for `listsOfCities`. */
async function composeCities(asked: AskedField, reads: Reads): Promise<ComposedCities | null> {
  const list = await cityList(asked.args as CityListArguments, reads);
  const fields = askedOfObjects(asked);
  const lists = await listsOfCities(fields, list.cut, reads);
  if (lists === null) return null;
  const { column, write } = rowOf(listedCity(fields, lists));
  const columns = Prisma.sql`c.id, ${column} as text`;
  const query = { ...list, columns, counted: asksTotal(asked), keyed: asksCursors(asked) };
  const { statement, ...reading } = cityPageReading(query);
  return { reading: { ...reading, statement: packRows(statement) }, write };
}

/** Null where it depends on the city which edition is meant, or where in its list a page begins. */
async function listsOfCities(
  fields: readonly AskedField[],
  cities: CityCut,
  reads: Reads,
): Promise<CityLists | null> {
  const lists = new Map<AskedField, Piece>();
  for (const asked of fields.filter(({ field }) => field === 'projects')) {
    const args = asked.args as ProjectListArguments;
    if (args.where?.edition == null) return null;
    const list = await projectList(args, reads);
    if (list.page.backward || list.page.position !== undefined) return null;
    lists.set(asked, projectsOfCity(asked, list, cities));
  }
  return lists;
}

function projectsOfCity(
  asked: AskedField,
  { edition, cut, order, page }: ProjectList,
  cities: CityCut,
): Piece {
  const own = selectsEverything(cut) ? ownCountSql(cities, edition.id) : undefined;
  const project = projectOf(askedOfObjects(asked), catalogueObjects(edition));
  const first = { cut, order, size: page.size };
  return pieceOf<null>(
    {
      __typename: () => constant('ProjectConnection'),
      totalCount: () => plain(own ?? totalOfCitySql(edition.id, cut)),
      nodes: () => listOf(project, (column) => firstOfCitySql(edition.id, first, column)),
    },
    asked.fields,
    null,
  );
}
