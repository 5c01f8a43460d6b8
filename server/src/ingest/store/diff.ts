import type { Sql } from '@barometre/prisma';
import type { Mapping } from '../mapping/mapping.ts';
import { differs } from './staged-projects.ts';

/** What committing an import does to its edition. */
export interface Diff {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  /** Rows with an error, which are left out. */
  skipped: number;
}

export interface DiffOptions {
  importId: number;
  editionId: number;
  mapping: Mapping;
  /** Whether the file is the whole edition: projects that it does not have are removed. */
  replace: boolean;
}

/** Projects of the edition that the file has no row for. A row that was left out for an error keeps its project. */
export const absentFromFile = `p.edition_id = $1 and not exists (
  select from import_row r where r.import_id = $2 and r.reference = p.reference)`;

/** What is staged for an edition that does not exist yet: all of it is new. */
export async function diffOfNew(sql: Sql, importId: number): Promise<Diff> {
  const [counts] = await sql.query<Pick<Diff, 'created' | 'skipped'>>(
    `select count(*) filter (where valid)::int as created, count(*) filter (where not valid)::int as skipped
     from import_row where import_id = $1`,
    [importId],
  );
  if (counts === undefined) throw new Error('a count without a row');
  return { ...counts, updated: 0, unchanged: 0, removed: 0 };
}

/** Compares what is staged with what is there. `openStagedProjects` comes first. */
export async function diff(sql: Sql, { importId, editionId, mapping, replace }: DiffOptions): Promise<Diff> {
  const [counts] = await sql.query<Omit<Diff, 'removed'>>(
    `select count(*) filter (where p.id is null)::int as created,
       count(*) filter (where p.id is not null and (${differs(mapping)}))::int as updated,
       count(*) filter (where p.id is not null and not (${differs(mapping)}))::int as unchanged,
       (select count(*) from import_row where import_id = $2 and not valid)::int as skipped
     from staged_project s left join project p on p.edition_id = $1 and p.reference = s.reference`,
    [editionId, importId],
  );
  const [removal] = replace
    ? await sql.query<{ removed: number }>(
        `select count(*)::int as removed from project p where ${absentFromFile}`,
        [editionId, importId],
      )
    : [{ removed: 0 }];
  if (counts === undefined || removal === undefined) throw new Error('a count without a row');
  return { ...counts, ...removal };
}
