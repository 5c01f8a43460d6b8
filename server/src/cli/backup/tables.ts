import type { Sql } from '@barometre/prisma';

export interface Table {
  name: string;
  /** Those that are stored; generated ones follow from them. */
  columns: readonly string[];
}

export interface Sequence {
  name: string;
  value: string;
  called: boolean;
}

/** That of the migrations is not data, and the totals follow from it. */
const notData = ['_prisma_migrations', 'project_total'];

/** All tables of the barometer's data, each behind those that it points at. */
export async function readTables(sql: Sql): Promise<Table[]> {
  const tables = await sql.query<Table>(
    `select c.relname::text as name, array(select a.attname::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and c.relname <> all($1::text[]) order by c.relname`,
    [notData],
  );
  const links = await sql.query<{ from: string; to: string }>(
    `select distinct f.relname::text as "from", t.relname::text as "to" from pg_constraint k
     join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and f.oid <> t.oid and f.relnamespace = current_schema()::regnamespace`,
  );
  return inOrder(tables, links);
}

/** Pure: a table comes once all that it points at have come. */
export function inOrder(tables: readonly Table[], links: readonly { from: string; to: string }[]): Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name }) => !placed.has(name) && links.every(({ from, to }) => from !== name || placed.has(to)),
    );
    if (ready.length === 0) throw new Error('the tables point at each other in a circle');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Where each sequence stands: an id that was used once is not given again. */
export async function readSequences(sql: Sql): Promise<Sequence[]> {
  const names = await sql.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relkind = 'S' and relnamespace = current_schema()::regnamespace order by relname`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const [state] = await sql.query<Omit<Sequence, 'name'>>(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    );
    if (state) sequences.push({ name, ...state });
  }
  return sequences;
}

export interface AppliedMigration {
  name: string;
  checksum: string;
}

export const readMigrations = (sql: Sql): Promise<AppliedMigration[]> =>
  sql.query<AppliedMigration>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
