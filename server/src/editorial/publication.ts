import type { Sql, SqlDatabase } from '@barometre/prisma';
import { recordChanges } from './audit.ts';
import { changesSinceWithdrawn } from './changes-since.ts';
import { type Editor, requireEdition, requireEditor } from './editor.ts';
import { ErratumRequired, NotPossible } from './editorial-error.ts';
import { checkErratum, type ErratumText, recordErratum } from './erratum.ts';
import { lockEdition, type OpenEdition } from './open-for-change.ts';
import { ensureRevision, fixFigures } from './revision.ts';

export interface Publication {
  code: string;
  /** Whether it becomes the edition that is shown when none is named. */
  makeCurrent: boolean;
  /** For an edition that was public before and has changed since. */
  erratum?: ErratumText | null | undefined;
}

/**
 * Makes a draft public, with its figures fixed as its first revision. One that was public before may come back as it
 * was; where it has changed since, its readers are told why. Answers the edition's id.
 */
export async function publishEdition(
  database: SqlDatabase,
  editor: Editor,
  { code, makeCurrent, erratum }: Publication,
): Promise<number> {
  requireEditor(editor);
  const id = requireEdition(editor, code);
  return await database.transaction(async (sql) => {
    const edition = await lockEdition(sql, id);
    if (edition.status === 'PUBLISHED') throw alreadyPublished(code);
    await requireSomething(sql, edition);
    await sql.query(
      `update edition set status = 'PUBLISHED', published_at = coalesce(published_at, now()),
         version = version + 1, updated_at = now() where id = $1`,
      [id],
    );
    const change = { action: 'edition.publish', subject: 'Edition', subjectId: id, label: code };
    const since = await changesSinceWithdrawn(sql, id);
    if (since === null) {
      const revision = await fixFigures(sql, id);
      await recordChanges(sql, editor.actor, [{ ...change, editionId: id, after: { revision } }]);
    } else {
      if (since.changed && erratum == null) throw new ErratumRequired(code);
      if (erratum != null) checkErratum(erratum);
      await recordChanges(sql, editor.actor, [{ ...change, editionId: id }]);
      const { created, updated, removed } = since;
      if (erratum != null) {
        await recordErratum(sql, editor.actor, { editionId: id, text: erratum, created, updated, removed });
      }
    }
    if (makeCurrent) await putForward(sql, editor, edition);
    return id;
  });
}

/** Takes an edition back from the public. Everything of it stays, for editors to see. Answers its id. */
export async function unpublishEdition(database: SqlDatabase, editor: Editor, code: string): Promise<number> {
  requireEditor(editor);
  const id = requireEdition(editor, code);
  return await database.transaction(async (sql) => {
    const edition = await lockEdition(sql, id);
    if (edition.status !== 'PUBLISHED') throw notPublished(code);
    await requireNotCurrent(sql, edition);
    await ensureRevision(sql, id);
    await sql.query(
      `update edition set status = 'DRAFT', version = version + 1, updated_at = now() where id = $1`,
      [id],
    );
    await recordChanges(sql, editor.actor, [
      { action: 'edition.unpublish', subject: 'Edition', subjectId: id, label: code, editionId: id },
    ]);
    return id;
  });
}

/** Chooses the edition that is shown when none is named. Answers its id. */
export async function setCurrentEdition(
  database: SqlDatabase,
  editor: Editor,
  code: string,
): Promise<number> {
  requireEditor(editor);
  const id = requireEdition(editor, code);
  return await database.transaction(async (sql) => {
    const edition = await lockEdition(sql, id);
    if (edition.status !== 'PUBLISHED') throw notPublished(code);
    await putForward(sql, editor, edition);
    return id;
  });
}

/** Nothing happens where it is the current one already. */
async function putForward(sql: Sql, { actor }: Editor, { id, code }: OpenEdition): Promise<void> {
  // Two who choose at once: the second waits, and finds what the first chose.
  await sql.query(`select pg_advisory_xact_lock(hashtext('current edition'))::text`);
  const [before] = await sql.query<{ id: number; code: string }>(
    'select id, code from edition where current',
  );
  if (before?.id === id) return;
  await sql.query('update edition set current = false where current');
  await sql.query('update edition set current = true where id = $1', [id]);
  await recordChanges(sql, actor, [
    {
      action: 'edition.put-forward',
      subject: 'Edition',
      subjectId: id,
      label: code,
      editionId: id,
      before: { current: before?.code ?? null },
      after: { current: code },
    },
  ]);
}

async function requireSomething(sql: Sql, { id, code }: OpenEdition): Promise<void> {
  const [row] = await sql.query<{ something: boolean }>(
    `select exists (select from project where edition_id = $1)
         or exists (select from published_figure where edition_id = $1) as something`,
    [id],
  );
  if (row?.something) return;
  throw new NotPossible({
    FR: `L’édition ${code} n’a ni projets ni chiffres : il n’y a rien à publier. Importez ou saisissez d’abord ses projets.`,
    EN: `Edition ${code} has neither projects nor figures: there is nothing to publish. Import or enter its projects first.`,
  });
}

async function requireNotCurrent(sql: Sql, { id, code }: OpenEdition): Promise<void> {
  const current = await sql.query('select from edition where id = $1 and current', [id]);
  if (current.length === 0) return;
  throw new NotPossible({
    FR: `L’édition ${code} est celle que l’on montre par défaut. Choisissez-en d’abord une autre.`,
    EN: `Edition ${code} is the one that is shown by default. Choose another one first.`,
  });
}

const alreadyPublished = (code: string) =>
  new NotPossible({
    FR: `L’édition ${code} est déjà publiée.`,
    EN: `Edition ${code} is published already.`,
  });

const notPublished = (code: string) =>
  new NotPossible({
    FR: `L’édition ${code} est un brouillon : publiez-la d’abord.`,
    EN: `Edition ${code} is a draft: publish it first.`,
  });
