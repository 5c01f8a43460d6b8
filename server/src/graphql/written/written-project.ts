import { Prisma } from '@barometre/prisma';
import type { AskedField } from '../../reads/asked-field.ts';
import { plainProjectColumns as columns } from '../../reads/project-row.ts';
import { encodeGlobalId } from '../global-id.ts';
import {
  code,
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
  texts,
  type WrittenFields,
} from './piece.ts';
import { placeOf } from './written-city.ts';

/** What of a project's stands in the catalogue: by id, what is asked of it as JSON. */
export interface CatalogueObjects {
  themes(asked: AskedField): ReadonlyMap<string, string>;
  editions(asked: AskedField): ReadonlyMap<string, string>;
}

const project: WrittenFields<CatalogueObjects> = {
  __typename: () => constant('Project'),
  id: () => ofId(Prisma.sql`p.id`, (id) => `"${encodeGlobalId('Project', id)}"`),
  reference: () => text(columns.reference()),
  title: () => text(columns.title()),
  description: () => textOrNull(columns.description()),
  url: () => textOrNull(columns.url()),
  objectives: () => texts(columns.objectives()),
  status: () => codeOrNull(columns.status()),
  partners: () => texts(columns.partners()),
  startedOn: () => codeOrNull(columns.startedOn()),
  completedOn: () => codeOrNull(columns.completedOn()),
  version: () => plain(columns.version()),
  city: ({ fields }) =>
    objectOf(placeOf(fields), (column) => Prisma.sql`select ${column} from city c where c.id = p.city_id`),
  theme: (field, { themes }) => ofId(Prisma.sql`p.theme_id`, among(themes(field))),
  edition: (field, { editions }) => ofId(Prisma.sql`p.edition_id`, among(editions(field))),
  // JavaScript has no zeros behind the last digit that counts.
  budgetPlanned: () => plainOrNull(Prisma.sql`trim_scale(p.budget_planned)`),
  budgetSpent: () => plainOrNull(Prisma.sql`trim_scale(p.budget_spent)`),
  updatedAt: () =>
    code(Prisma.sql`to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
};

/** An object was not there yet when the catalogue was read. */
export class NewerThanCatalogue extends Error {}

const among =
  (objects: ReadonlyMap<string, string>) =>
  (id: string): string => {
    const object = objects.get(id);
    if (object === undefined) throw new NewerThanCatalogue(`the catalogue has no object ${id}`);
    return object;
  };

/** What is asked of `project p`. */
export const projectOf = (fields: readonly AskedField[], objects: CatalogueObjects): Piece =>
  pieceOf(project, fields, objects);

export const writtenProjectFields: readonly string[] = Object.keys(project);
