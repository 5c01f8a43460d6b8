import { Prisma } from '@barometre/prisma';

/** A department or a region: some hundred of them in all. */
export interface Area {
  code: string;
  name: string;
}

export interface Areas {
  departments: readonly Area[];
  regions: readonly Area[];
}

/** Reads as `Read` does, or as Prisma's client does. */
type AreaRead = <Row extends object>(statement: Prisma.Sql) => Promise<Row[]>;

/** The departments and regions that there are, by code. */
export async function loadAreas(read: AreaRead): Promise<Areas> {
  const rows = await read<Area & { kind: string }>(Prisma.sql`
    select 'department' as kind, code::text as code, name from department
    union all select 'region', code::text, name from region order by kind, code`);
  const areas = (wanted: string) =>
    rows.filter(({ kind }) => kind === wanted).map(({ code, name }) => ({ code, name }));
  return { departments: areas('department'), regions: areas('region') };
}
