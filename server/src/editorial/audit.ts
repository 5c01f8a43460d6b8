import type { Sql } from '@barometre/prisma';
import type { Actor } from './actor.ts';

/** One change, as the audit log keeps it. */
export interface Change {
  /** What was done, e.g. `project.update`. */
  action: string;
  /** The type of what was changed, e.g. `Project`. */
  subject: string;
  subjectId?: number | null;
  /** A name that a person recognises: the project's reference, the edition's code. */
  label: string;
  editionId?: number | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/** Writes changes to the audit log, in the transaction that makes them. */
export async function recordChanges(sql: Sql, actor: Actor, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  // One parameter for all of them: an import may record tens of thousands.
  const rows = changes.map((change) => ({
    action: change.action,
    edition_id: change.editionId ?? null,
    subject: change.subject,
    subject_id: change.subjectId ?? null,
    label: change.label,
    before: change.before ?? null,
    after: change.after ?? null,
    reason: change.reason ?? null,
  }));
  await sql.query(
    `insert into audit_event (actor, token_id, action, edition_id, subject, subject_id, label, before, after, reason)
     select $1, $2::int, c.action, c.edition_id, c.subject, c.subject_id, c.label,
       nullif(c.before, 'null'), nullif(c.after, 'null'), c.reason
     from jsonb_to_recordset($3::jsonb) as c (action text, edition_id int, subject text, subject_id int, label text,
       before jsonb, after jsonb, reason text)`,
    [actor.name, actor.tokenId, JSON.stringify(rows)],
  );
}
