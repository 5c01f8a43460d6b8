import type { Sql, SqlDatabase } from '@barometre/prisma';
import { recordChanges } from './audit.ts';
import { readEdition } from './edition-content.ts';
import { type Editor, requireEdition, requireEditor } from './editor.ts';
import { NotPossible } from './editorial-error.ts';
import { lockEdition, type OpenEdition } from './open-for-change.ts';
import { readProjects } from './project-content.ts';

/**
 * Deletes a draft that was never public, with its themes and projects; the audit log keeps them all, one event for each
 * project and one for the edition. What readers once saw is never deleted.
 */
export async function deleteEdition(database: SqlDatabase, editor: Editor, code: string): Promise<number> {
  requireEditor(editor);
  const id = requireEdition(editor, code);
  return await database.transaction(async (sql) => {
    const edition = await lockEdition(sql, id);
    await requireNeverPublic(sql, edition);
    await requireLast(sql, edition);
    const projects = await readProjects(sql, id);
    const before = { ...(await readEdition(sql, id)), themes: await readThemes(sql, id) };
    await recordChanges(sql, editor.actor, [
      ...projects.map((project) => ({
        action: 'project.delete',
        subject: 'Project',
        subjectId: project.id,
        label: project.content.reference,
        editionId: id,
        before: { ...project.content, version: project.version },
      })),
      { action: 'edition.delete', subject: 'Edition', subjectId: id, label: code, editionId: id, before },
    ]);
    await sql.query('delete from edition where id = $1', [id]);
    return id;
  });
}

const readThemes = (sql: Sql, editionId: number) =>
  sql.query(
    'select code, label_fr as "labelFr", label_en as "labelEn" from theme where edition_id = $1 order by position',
    [editionId],
  );

async function requireNeverPublic(sql: Sql, { id, code, status }: OpenEdition): Promise<void> {
  const revisions = await sql.query('select from edition_revision where edition_id = $1 limit 1', [id]);
  if (status === 'DRAFT' && revisions.length === 0) return;
  throw new NotPossible({
    FR: `L’édition ${code} est, ou a été, publique : ce que l’on a lu ne disparaît pas. On peut la dépublier (unpublishEdition).`,
    EN: `Edition ${code} is, or was, public: what was read does not disappear. It can be taken back (unpublishEdition).`,
  });
}

async function requireLast(sql: Sql, { id, code }: OpenEdition): Promise<void> {
  const [next] = await sql.query<{ code: string }>(
    'select code from edition where previous_id = $1 order by id limit 1',
    [id],
  );
  if (next === undefined) return;
  throw new NotPossible({
    FR: `L’édition ${next.code} suit l’édition ${code} : donnez-lui d’abord une autre précédente, ou aucune.`,
    EN: `Edition ${next.code} follows edition ${code}: give it another previous one first, or none.`,
  });
}
