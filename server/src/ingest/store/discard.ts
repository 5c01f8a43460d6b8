import type { Sql } from '@barometre/prisma';
import type { Actor } from '../../editorial/actor.ts';
import { recordChanges } from '../../editorial/audit.ts';
import { NotPossible } from '../../editorial/editorial-error.ts';

/** Gives a staged import up: its rows go, its issues stay to be read. In the transaction that it is given. */
export async function discardImport(sql: Sql, importId: number, actor: Actor): Promise<void> {
  const [row] = await sql.query<{ fileName: string }>(
    `update import set status = 'DISCARDED' where id = $1 and status = 'STAGED' returning file_name as "fileName"`,
    [importId],
  );
  if (row === undefined) {
    throw new NotPossible({
      FR: 'Cet import n’est plus en attente : il a été validé, abandonné, ou n’a pas pu être lu.',
      EN: 'This import is not waiting any more: it was committed, discarded, or could not be read.',
    });
  }
  await sql.query('delete from import_row where import_id = $1', [importId]);
  await recordChanges(sql, actor, [
    { action: 'import.discard', subject: 'Import', subjectId: importId, label: row.fileName },
  ]);
}
