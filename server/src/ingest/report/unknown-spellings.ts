import type { Sql } from '@barometre/prisma';

/** A value of a column that the mapping does not know, with how often it stands there. */
export interface UnknownSpelling {
  code: 'THEME_UNKNOWN' | 'STATUS_UNKNOWN' | 'OBJECTIVE_UNKNOWN';
  value: string;
  count: number;
}

const shown = 200;

/** The themes, statuses and objectives of a file that nobody has said the meaning of, the most frequent first. */
export async function unknownSpellings(sql: Sql, importId: number): Promise<UnknownSpelling[]> {
  return await sql.query<UnknownSpelling>(
    `select code, value, count(*)::int as count from import_issue
     where import_id = $1 and code in ('THEME_UNKNOWN', 'STATUS_UNKNOWN', 'OBJECTIVE_UNKNOWN') and value is not null
     group by code, value order by count(*) desc, code, value limit ${shown}`,
    [importId],
  );
}
