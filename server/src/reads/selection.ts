import { Prisma } from '@barometre/prisma';

/** Which fields of an object are asked for, and which of theirs. */
export interface Selection extends ReadonlyMap<string, Selection> {}

/** A selection with one more field, of which nothing further is asked. */
export const withField = (selection: Selection, field: string): Selection =>
  new Map<string, Selection>([...selection, [field, new Map<string, Selection>()]]);

/** What each field is read from: columns by the name that they have in the row. */
export type ColumnsOf<Row> = Readonly<Record<string, (selection: Selection) => Columns<Row>>>;

export type Columns<Row> = Readonly<Partial<Record<keyof Row & string, Prisma.Sql>>>;

/** For fields that are read from one expression each: a column of their name. */
export const columnsByField = <Field extends string>(
  expressions: Readonly<Record<Field, () => Prisma.Sql>>,
): Record<Field, () => Partial<Record<Field, Prisma.Sql>>> =>
  Object.fromEntries(
    Object.entries<() => Prisma.Sql>(expressions).map(([field, expression]) => [
      field,
      () => ({ [field]: expression() }),
    ]),
  ) as Record<Field, () => Partial<Record<Field, Prisma.Sql>>>;

/** The columns that the fields of a selection are read from, each once. The id is always among them. */
function columnsFor<Row>(
  fields: ColumnsOf<Row>,
  id: Prisma.Sql,
  selection: Selection,
): [string, Prisma.Sql][] {
  const columns: Record<string, Prisma.Sql> = { id };
  for (const [field, nested] of selection) Object.assign(columns, fields[field]?.(nested));
  return Object.entries(columns);
}

/** They as the list of a SELECT. A selection lives as long as its document, and so does what was put together for it. */
export function columnListOf<Row>(
  fields: ColumnsOf<Row>,
  id: Prisma.Sql,
): (selection: Selection) => Prisma.Sql {
  const known = new WeakMap<Selection, Prisma.Sql>();
  return (selection) => {
    const list =
      known.get(selection) ??
      Prisma.join(
        columnsFor(fields, id, selection).map(
          ([name, column]) => Prisma.sql`${column} as ${Prisma.raw(`"${name}"`)}`,
        ),
      );
    known.set(selection, list);
    return list;
  };
}

/** They as one JSON object, for an object within another's row. */
export const columnObject = <Row>(fields: ColumnsOf<Row>, id: Prisma.Sql, selection: Selection): Prisma.Sql =>
  Prisma.sql`json_build_object(${Prisma.join(
    columnsFor(fields, id, selection).map(
      ([name, column]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${column}`,
    ),
  )})`;
