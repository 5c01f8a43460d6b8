import type { Sql } from '@barometre/prisma';
import { type Actor, hasRole } from '../../editorial/actor.ts';
import { recordChanges } from '../../editorial/audit.ts';
import { NotFound } from '../../editorial/editorial-error.ts';

/** Whether somebody may know of an edition: editors of every one, a city editor of the published ones and its cities' own. */
export async function maySeeEdition(sql: Sql, actor: Actor, editionId: number): Promise<boolean> {
  if (hasRole(actor, 'EDITOR')) return true;
  const rows = await sql.query(
    `select from edition e where e.id = $1 and (e.status = 'PUBLISHED' or exists (
       select from participation p where p.edition_id = e.id and p.city_id = any ($2::int[])))`,
    [editionId, [...actor.cityIds]],
  );
  return rows.length > 0;
}

/** Notes who sent a file: what a city editor sent, it may look at and commit. */
export async function recordStaged(
  sql: Sql,
  actor: Actor,
  importId: number,
  fileName: string,
): Promise<void> {
  await recordChanges(sql, actor, [
    { action: 'import.stage', subject: 'Import', subjectId: importId, label: fileName },
  ]);
}

/** Editors see every import, others what they sent themselves. @throws {NotFound} */
export async function requireImport(sql: Sql, actor: Actor, importId: number): Promise<void> {
  const rows = hasRole(actor, 'EDITOR')
    ? await sql.query('select from import where id = $1', [importId])
    : await sql.query(
        `select from audit_event where subject = 'Import' and subject_id = $1 and action = 'import.stage' and token_id = $2`,
        [importId, actor.tokenId],
      );
  if (rows.length === 0) throw noImport();
}

export const noImport = () =>
  new NotFound({
    FR: 'Cet import n’existe pas, ou ce jeton ne permet pas de le voir.',
    EN: 'There is no such import, or it may not be seen with this token.',
  });
