import type { Sql } from '@barometre/prisma';
import type { Details, IssueCode, Severity } from '../issue.ts';

/** All issues of one kind, with the first of them as an example. */
export interface IssueSummary {
  code: IssueCode;
  severity: Severity;
  count: number;
  /** The first rows that have it. */
  rows: number[];
  value: string | null;
  details: Details;
}

const rowsShown = 5;

/** What is wrong with an import, by kind: errors first, the most frequent first. */
export async function summarise(sql: Sql, importId: number): Promise<IssueSummary[]> {
  return await sql.query<IssueSummary>(
    `select code, severity::text as severity, count(*)::int as count,
       coalesce((array_agg(row order by position))[1:${rowsShown}], '{}') as rows,
       (array_agg(value order by position))[1] as value, (array_agg(details order by position))[1] as details
     from import_issue where import_id = $1
     group by code, severity order by severity, count(*) desc, code`,
    [importId],
  );
}
