import type { Sql, SqlDatabase } from '@barometre/prisma';

/** Does work within the transaction that it is given, or else within one of its own. */
export async function atomically<Result>(
  sql: Sql | SqlDatabase,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  return 'transaction' in sql ? await sql.transaction(work) : await work(sql);
}
