import { Prisma } from '@barometre/prisma';
import type { AskedField } from '../../reads/asked-field.ts';
import { plainCityColumns as columns } from '../../reads/city-row.ts';
import { encodeGlobalId } from '../global-id.ts';
import {
  codeOrNull,
  constant,
  objectOf,
  ofId,
  type Piece,
  pieceOf,
  plain,
  plainOrNull,
  text,
  textOrNull,
  type WrittenFields,
} from './piece.ts';

/** What is asked of the lists of a city. */
export type CityLists = ReadonlyMap<AskedField, Piece>;

const area: WrittenFields = {
  __typename: () => constant('Area'),
  code: () => text(Prisma.sql`a.code`),
  name: () => text(Prisma.sql`a.name`),
};

/** What is said of `city c` itself, whichever its editions are. */
const place: WrittenFields = {
  __typename: () => constant('City'),
  id: () => ofId(Prisma.sql`c.id`, (id) => `"${encodeGlobalId('City', id)}"`),
  slug: () => text(columns.slug()),
  name: () => text(columns.name()),
  disclosed: () => plain(Prisma.sql`${columns.disclosed()}::text`),
  kind: () => codeOrNull(columns.kind()),
  inseeCode: () => textOrNull(columns.inseeCode()),
  siren: () => textOrNull(columns.siren()),
  population: () => plainOrNull(columns.population()),
  populationYear: () => plainOrNull(columns.populationYear()),
  department: ({ fields }) =>
    objectOf(
      pieceOf(area, fields, null),
      (column) => Prisma.sql`select ${column} from department a where a.code = c.department_code`,
    ),
  region: ({ fields }) =>
    objectOf(
      pieceOf(area, fields, null),
      (column) => Prisma.sql`select ${column} from region a where a.code = c.region_code`,
    ),
};

const listed: WrittenFields<CityLists> = {
  ...(place as WrittenFields<unknown>),
  projects: (field, lists) => lists.get(field),
};

/** What is asked of `city c`, its lists included. */
export const listedCity = (fields: readonly AskedField[], lists: CityLists): Piece =>
  pieceOf(listed, fields, lists);

/** What is asked of `city c` within another object. */
export const placeOf = (fields: readonly AskedField[]): Piece => pieceOf(place, fields, null);

export const writtenAreaFields: readonly string[] = Object.keys(area);
export const writtenPlaceFields: readonly string[] = Object.keys(place);
