import { isDeepStrictEqual } from 'node:util';
import type { SqlDatabase } from '@barometre/prisma';
import { recordChanges } from './audit.ts';
import { type Editor, requireEdition, requireEditor } from './editor.ts';
import { type ErratumText, recordErratum } from './erratum.ts';
import { openForChange } from './open-for-change.ts';
import { Problems } from './problems.ts';

// Positions are unique at every moment, so that all themes step aside before they take their new places.
const aside = 10_000;

/** Puts an edition's themes in another order; every one of them is named once. Answers the edition's id. */
export async function reorderThemes(
  database: SqlDatabase,
  editor: Editor,
  editionCode: string,
  codes: readonly string[],
  erratum: ErratumText | null | undefined,
): Promise<number> {
  requireEditor(editor);
  const editionId = requireEdition(editor, editionCode);
  return await database.transaction(async (sql) => {
    const edition = await openForChange(sql, editionId, erratum);
    const rows = await sql.query<{ code: string }>(
      'select code from theme where edition_id = $1 order by position',
      [editionId],
    );
    const before = rows.map(({ code }) => code);
    checkOrder(before, codes);
    if (isDeepStrictEqual(codes, before)) return editionId;
    await sql.query('update theme set position = position + $2::int where edition_id = $1', [
      editionId,
      aside,
    ]);
    await sql.query('update theme set position = array_position($2::text[], code) where edition_id = $1', [
      editionId,
      codes,
    ]);
    const text = edition.status === 'PUBLISHED' ? erratum : null;
    await recordChanges(sql, editor.actor, [
      {
        action: 'theme.reorder',
        subject: 'Edition',
        subjectId: editionId,
        label: edition.code,
        editionId,
        before,
        after: codes,
        reason: text?.reasonFr ?? null,
      },
    ]);
    if (text != null) {
      await recordErratum(sql, editor.actor, { editionId, text, created: 0, updated: 0, removed: 0 });
    }
    return editionId;
  });
}

function checkOrder(themes: readonly string[], codes: readonly string[]): void {
  const problems = new Problems();
  const same = codes.length === themes.length && themes.every((code) => codes.includes(code));
  if (!same) {
    const all = themes.join(', ');
    problems.add('codes', {
      FR: `Nommez chaque thème de l’édition une fois : ${all}.`,
      EN: `Name every theme of the edition once: ${all}.`,
    });
  }
  problems.throwIfAny();
}
