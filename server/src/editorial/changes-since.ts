import type { Sql } from '@barometre/prisma';

/** What happened to an edition since it was last taken back from the public. */
export interface ChangesSince {
  /** Whether anything of it changed: projects, themes or texts. */
  changed: boolean;
  /** Projects that were added, changed and taken out. */
  created: number;
  updated: number;
  removed: number;
}

/** Read from the audit log; null for an edition that never was taken back. */
export async function changesSinceWithdrawn(sql: Sql, editionId: number): Promise<ChangesSince | null> {
  const [withdrawn] = await sql.query<{ id: number }>(
    `select id from audit_event where edition_id = $1 and action = 'edition.unpublish' order by id desc limit 1`,
    [editionId],
  );
  if (withdrawn === undefined) return null;
  const [row] = await sql.query<ChangesSince>(
    `select count(*) > 0 as changed,
       (count(*) filter (where subject = 'Project' and before is null))::int as created,
       (count(*) filter (where subject = 'Project' and before is not null and after is not null))::int as updated,
       (count(*) filter (where subject = 'Project' and after is null))::int as removed
     from audit_event where edition_id = $1 and id > $2`,
    [editionId, withdrawn.id],
  );
  return row ?? null;
}
