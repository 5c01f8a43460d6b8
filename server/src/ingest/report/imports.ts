import type { ImportStatus, Sql } from '@barometre/prisma';
import type { Details, FileCode, Issue, Severity } from '../issue.ts';

/** An import as it is shown. */
export interface ImportInfo {
  id: number;
  editionId: number | null;
  editionCode: string;
  fileName: string;
  fileSize: number;
  status: ImportStatus;
  actor: string;
  createdAt: Date;
  committedAt: Date | null;
  mapping: unknown;
  rowCount: number;
  errorCount: number;
  warningCount: number;
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  skipped: number;
  failure: FileCode | null;
  failureDetails: Details;
}

const columns = `i.id, i.edition_id as "editionId", i.edition_code as "editionCode", i.file_name as "fileName",
  i.file_size as "fileSize", i.status::text as status, i.actor, i.created_at as "createdAt",
  i.committed_at as "committedAt", i.mapping, i.row_count as "rowCount", i.error_count as "errorCount",
  i.warning_count as "warningCount", i.created, i.updated, i.unchanged, i.removed, i.skipped, i.failure,
  coalesce(i.failure_details, '{}') as "failureDetails"`;

const listed = 50;

export async function findImport(sql: Sql, id: number): Promise<ImportInfo | null> {
  const [row] = await sql.query<ImportInfo>(`select ${columns} from import i where i.id = $1`, [id]);
  return row ?? null;
}

/** The latest ones; of one edition, and of what one token sent, where these are given. */
export async function listImports(
  sql: Sql,
  edition: string | null,
  tokenId: number | null,
): Promise<ImportInfo[]> {
  return await sql.query<ImportInfo>(
    `select ${columns} from import i
     where ($1::text is null or i.edition_code = $1) and ($2::int is null or exists (
       select from audit_event e where e.subject = 'Import' and e.subject_id = i.id and e.action = 'import.stage' and e.token_id = $2))
     order by i.id desc limit ${listed}`,
    [edition, tokenId],
  );
}

export interface IssueFilter {
  severity?: Severity | null | undefined;
  code?: string | null | undefined;
  /** The name of a column. */
  column?: string | null | undefined;
  /** Part of what stands in the cell, whatever its case and accents. */
  search?: string | null | undefined;
}

export interface IssueCut extends IssueFilter {
  first: number;
  /** The position of the last one that was read. */
  after: number;
}

const filter = `import_id = $1 and ($2::text is null or severity::text = $2) and ($3::text is null or code = $3)
  and ($4::text is null or "column" = $4) and ($5::text is null or strpos(search_key(value), search_key($5)) > 0)`;

const filterParameters = (importId: number, { severity, code, column, search }: IssueFilter) => [
  importId,
  severity ?? null,
  code ?? null,
  column ?? null,
  search || null,
];

/** How many issues there are of those that a filter lets through. */
export async function countIssues(sql: Sql, importId: number, cut: IssueFilter): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from import_issue where ${filter}`,
    filterParameters(importId, cut),
  );
  return row?.count ?? 0;
}

export async function readIssues(
  sql: Sql,
  importId: number,
  { first, after, ...cut }: IssueCut,
): Promise<(Issue & { position: number })[]> {
  return await sql.query(
    `select position, row, "column", value, code, severity::text as severity, coalesce(details, '{}') as details
     from import_issue where ${filter} and position > $6 order by position limit $7`,
    [...filterParameters(importId, cut), after, first],
  );
}
