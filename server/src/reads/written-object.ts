import { Prisma } from '@barometre/prisma';
import type { AskedField } from './asked-field.ts';

/** How the database writes each field of an object: an expression whose JSON is the field's in an answer. */
export type WrittenFields<Others> = Readonly<
  Record<string, (asked: AskedField, others: Others) => Prisma.Sql>
>;

/**
 * One object as JSON, byte for byte as JavaScript would write it: a row's JSON has no spaces, and its names in their order.
 *
 * @param others writes what stands elsewhere than in the object's own row
 */
export function objectSql<Others>(
  written: WrittenFields<Others>,
  fields: readonly AskedField[],
  others: Others,
): Prisma.Sql {
  const columns = fields.flatMap((asked) => {
    const column = written[asked.field]?.(asked, others);
    return column === undefined ? [] : [Prisma.sql`${column} as ${Prisma.raw(`"${asked.key}"`)}`];
  });
  const list = columns.length === 0 ? Prisma.empty : Prisma.join(columns);
  return Prisma.sql`(select row_to_json(o) from (select ${list}) o)`;
}

/** The rows of a SELECT of one JSON column as a list. */
export const listSql = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`to_json(array(${rows}))`;

export const typenameSql = (typename: string) => (): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`'${typename}'`)}::text`;

/** A number's global id, as `encodeGlobalId` has it. */
export const globalIdSql = (typename: string, id: Prisma.Sql) => (): Prisma.Sql =>
  Prisma.sql`translate(encode(convert_to(${Prisma.raw(`'${typename}:'`)} || ${id}, 'UTF8'), 'base64'), '+/=', '-_')`;

/** Objects that are in memory: their ids and their JSON, each as the text of an array of PostgreSQL's. */
export interface KeptObjects {
  ids: string;
  texts: string;
}

export const keptObjects = (objects: readonly { id: number; text: string }[]): KeptObjects => ({
  ids: `{${objects.map(({ id }) => id).join(',')}}`,
  texts: `{${objects.map(({ text }) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`,
});

/** Which of them a row refers to. */
export const keptObjectSql = ({ ids, texts }: KeptObjects, id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${texts}::json[])[array_position(${ids}::int[], ${id})]`;
