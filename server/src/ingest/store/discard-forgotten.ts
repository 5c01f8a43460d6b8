import type { SqlDatabase } from '@barometre/prisma';

/** How long an import waits for somebody to commit it. */
const patience = '30 days';

/**
 * Discards imports that nobody committed in time, and tidies up after those that were interrupted: their rows and issues
 * go, that they were sent is kept. Servers that start at once do it once between them.
 *
 * @returns how many were discarded
 */
export async function discardForgotten(database: SqlDatabase): Promise<number> {
  // In a transaction only because there it may take its time: many rows may go.
  const [counted] = await database.transaction((sql) =>
    sql.query<{ discarded: number }>(
      `with forgotten as (
         update import set status = 'DISCARDED'
         where status = 'STAGED' and created_at < now() - $1::text::interval returning id, file_name
       ), gone as (
         select id from forgotten
         union all select id from import where status = 'FAILED' and created_at < now() - $1::text::interval
       ), rows_gone as (
         delete from import_row where import_id in (select id from gone)
       ), issues_gone as (
         delete from import_issue where import_id in (select id from gone)
       ), noted as (
         insert into audit_event (actor, action, subject, subject_id, label, reason)
         select 'server', 'import.discard', 'Import', id, file_name, 'Not committed within ' || $1::text from forgotten
       )
       select count(*)::int as discarded from forgotten`,
      [patience],
    ),
  );
  return counted?.discarded ?? 0;
}
