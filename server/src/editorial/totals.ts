import type { Sql, SqlDatabase } from '@barometre/prisma';

/** How many of an edition's totals are not what a recount gives; without a code, of one that is not there. */
export interface WrongTotals {
  edition: string | null;
  rows: number;
}

/** Counts all projects: for whoever wants to be sure, not for a request. */
export const wrongTotals = (sql: Sql): Promise<WrongTotals[]> =>
  sql.query<WrongTotals>(
    `select e.code as edition, count(distinct (wrong.edition_id, wrong.city_id, wrong.theme_id))::int as rows
     from ((table project_total except table project_recount)
       union all (table project_recount except table project_total)) wrong
     left join edition e on e.id = wrong.edition_id
     group by e.code order by e.code`,
  );

/** Makes them what a recount gives, and lets every server read them anew. */
export async function mendTotals(database: SqlDatabase): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query('select recount_totals()::text');
    await sql.query('select tell_change(null, null)::text');
  });
}
