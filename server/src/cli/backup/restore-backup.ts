import type { Database, Sql } from '@barometre/prisma';
import { CommandFailure } from '../command.ts';
import type { Header } from './format.ts';
import { checkBackup, readBatches } from './read-backup.ts';
import { quoted, readMigrations, readTables, type Table } from './tables.ts';

/** Makes the database what a backup says, in one transaction. Answers the number of rows. */
export async function restoreBackup(
  { sql: database }: Database,
  path: string,
  onProgress: (rows: number, total: number) => void,
): Promise<number> {
  const { header, rows: total } = await checkBackup(path);
  await database.transaction(async (sql) => {
    const tables = await readTables(sql);
    await checkVersion(sql, path, header, tables);
    const names = tables.map(({ name }) => quoted(name));
    // Triggers keep the audit log and write slugs down: here both come from the backup, as they were.
    await sql.script(names.map((name) => `alter table ${name} disable trigger user;`).join('\n'));
    await sql.script(`truncate ${names.join(', ')}`);
    await insertAll(sql, path, tables, (rows) => onProgress(rows, total));
    for (const { name, value, called } of header.sequences) {
      await sql.query('select setval($1::regclass, $2::bigint, $3)::text', [quoted(name), value, called]);
    }
    await sql.script(names.map((name) => `alter table ${name} enable trigger user;`).join('\n'));
    // The triggers that keep the totals, and tell the servers what changed, were off with the others.
    await sql.query('select recount_totals()::text');
    await sql.query('select tell_change(null, null)::text');
  });
  return total;
}

async function checkVersion(sql: Sql, path: string, header: Header, tables: readonly Table[]): Promise<void> {
  const here = await readMigrations(sql);
  const shape = (list: readonly Table[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, ...columns].join()).sort());
  if (JSON.stringify(here) === JSON.stringify(header.migrations) && shape(tables) === shape(header.tables))
    return;
  const theirs = header.migrations.at(-1)?.name ?? 'none';
  throw new CommandFailure(
    `${path} was written by another version (its last migration is ${theirs}, here it is ${here.at(-1)?.name ?? 'none'}). Restore it with the version that wrote it, then start this one, which brings the data up to date. Nothing was changed.`,
  );
}

async function insertAll(
  sql: Sql,
  path: string,
  tables: readonly Table[],
  onProgress: (rows: number) => void,
): Promise<void> {
  const columns = new Map(tables.map((table) => [table.name, table.columns.map(quoted).join(', ')]));
  let count = 0;
  for await (const { table, rows } of readBatches(path)) {
    const list = columns.get(table);
    if (list === undefined)
      throw new Error(`the backup has rows of ${table}, which its header does not name`);
    await sql.query(
      `insert into ${quoted(table)} (${list})
       select ${list} from jsonb_populate_recordset(null::${quoted(table)}, $1::text::jsonb)`,
      [`[${rows.join(',')}]`],
    );
    count += rows.length;
    onProgress(count);
  }
}
