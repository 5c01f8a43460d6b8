import { insertRows, type Sql } from '@barometre/prisma';
import type { Actor } from '../../editorial/actor.ts';
import type { FileCode, FileRefused, Issue } from '../issue.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Inspected } from '../read/inspect.ts';
import type { StagedBatch } from '../rows/read-staged-rows.ts';
import type { StagedRow } from '../rows/staged-project.ts';
import type { Diff } from './diff.ts';

export interface NewImport {
  editionId: number | null;
  editionCode: string;
  fileName: string;
  file: Inspected;
  mapping: Mapping | Record<string, never>;
  actor: Actor;
}

/**
 * Begins an import. Until all of its rows are there it says that it was interrupted: should the process end now, that is
 * what happened, and nobody can commit a half of a file.
 */
export async function beginImport(
  sql: Sql,
  begun: NewImport,
  failure: FileCode = 'INTERRUPTED',
): Promise<number> {
  const { editionId, editionCode, fileName, file, mapping, actor } = begun;
  const [row] = await sql.query<{ id: number }>(
    `insert into import (edition_id, edition_code, file_name, file_size, file_digest, mapping, status, failure, actor)
     values ($1, $2, $3, $4, $5, $6::text::jsonb, 'FAILED', $7, $8) returning id`,
    [editionId, editionCode, fileName, file.size, file.digest, JSON.stringify(mapping), failure, actor.name],
  );
  if (row === undefined) throw new Error('the import was not inserted');
  return row.id;
}

/** Writes a batch of rows; `position` is how many issues came before. */
export async function stageBatch(
  sql: Sql,
  importId: number,
  { rows, issues }: Pick<StagedBatch, 'rows' | 'issues'>,
  position: number,
): Promise<void> {
  await insertRows<StagedRow>(
    sql,
    'import_row',
    {
      import_id: ['int', () => importId],
      row: ['int', ({ row }) => row],
      reference: ['text', ({ project }) => project.reference],
      valid: ['boolean', ({ valid }) => valid],
      project: ['jsonb', ({ project: { reference: _, ...project } }) => JSON.stringify(project)],
    },
    rows,
  );
  await stageIssues(sql, importId, issues, position);
}

export async function stageIssues(
  sql: Sql,
  importId: number,
  issues: readonly Issue[],
  position: number,
): Promise<void> {
  if (issues.length === 0) return;
  const numbered = issues.map((issue, index) => ({ ...issue, position: position + index }));
  await sql.query(
    `insert into import_issue (import_id, position, row, "column", value, code, severity, details)
     select $1::int, i.position, i.row, i."column", i.value, i.code, i.severity::"IssueSeverity", i.details
     from jsonb_to_recordset($2::text::jsonb) as i (position int, row int, "column" text, value text, code text,
       severity text, details jsonb)`,
    [importId, JSON.stringify(numbered)],
  );
}

export interface Staged {
  rowCount: number;
  errorCount: number;
  warningCount: number;
  /** How many themes the file has, and how many spellings of them, to the letter. */
  themes: { count: number; spellings: number };
}

/** All rows are there: the import can be looked at, committed or discarded. */
export async function finishStaging(sql: Sql, importId: number, staged: Staged, diff: Diff): Promise<void> {
  await sql.query(
    `update import set status = 'STAGED', failure = null, row_count = $2, error_count = $3, warning_count = $4,
       created = $5, updated = $6, unchanged = $7, removed = $8, skipped = $9 where id = $1`,
    [
      importId,
      staged.rowCount,
      staged.errorCount,
      staged.warningCount,
      diff.created,
      diff.updated,
      diff.unchanged,
      diff.removed,
      diff.skipped,
    ],
  );
}

/** The file could not be read to its end. */
export async function failImport(
  sql: Sql,
  importId: number,
  { code, details }: Pick<FileRefused, 'code' | 'details'>,
): Promise<void> {
  await sql.query(
    `update import set status = 'FAILED', failure = $2, failure_details = $3::text::jsonb where id = $1`,
    [importId, code, JSON.stringify(details)],
  );
  await sql.query('delete from import_row where import_id = $1', [importId]);
}
