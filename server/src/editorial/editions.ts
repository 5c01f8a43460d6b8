import { isDeepStrictEqual } from 'node:util';
import type { Sql, SqlDatabase } from '@barometre/prisma';
import { recordChanges } from './audit.ts';
import { checkEdition, type EditionChange, type EditionDraft, readEdition } from './edition-content.ts';
import { insertEdition, updateEditionRow } from './edition-rows.ts';
import { type Editor, requireEdition, requireEditor } from './editor.ts';
import { Conflict } from './editorial-error.ts';
import { type ErratumText, recordErratum } from './erratum.ts';
import { openForChange } from './open-for-change.ts';
import { Problems } from './problems.ts';

const unknown: EditionDraft = {
  year: null,
  titleFr: null,
  titleEn: null,
  projectsFr: null,
  projectsEn: null,
  provenance: null,
  noticeFr: null,
  noticeEn: null,
  methodologyFr: null,
  methodologyEn: null,
  asOf: null,
  source: null,
  previous: null,
  comparableToPrevious: null,
};

/** Begins an edition, as a draft; answers its id. */
export async function createEdition(
  database: SqlDatabase,
  editor: Editor,
  givenCode: string,
  change: EditionChange,
): Promise<number> {
  requireEditor(editor);
  return await database.transaction(async (sql) => {
    const problems = new Problems();
    const code = problems.code('code', givenCode) ?? '';
    const content = checkEdition(merged(unknown, change), problems);
    const previousId = findPrevious(editor, content.previous, problems);
    problems.throwIfAny();
    const id = await insertEdition(sql, code, content, previousId);
    if (id === null) {
      problems.add('code', {
        FR: `Une édition porte déjà le code « ${code} » : donnez-en un autre.`,
        EN: `Another edition has the code "${code}" already: give another one.`,
      });
      problems.throwIfAny();
    }
    const after = { code, ...content };
    const recorded = { action: 'edition.create', subject: 'Edition', subjectId: id, label: code };
    await recordChanges(sql, editor.actor, [{ ...recorded, editionId: id, after }]);
    return id ?? 0;
  });
}

/** A change of an edition's words that somebody has looked at. */
export interface EditionEdit {
  code: string;
  expectedVersion: number;
  erratum?: ErratumText | null | undefined;
}

/** Changes an edition's words, not its projects or themes; answers its id. */
export async function updateEdition(
  database: SqlDatabase,
  editor: Editor,
  { code, expectedVersion, erratum }: EditionEdit,
  change: EditionChange,
): Promise<number> {
  requireEditor(editor);
  const id = requireEdition(editor, code);
  return await database.transaction(async (sql) => {
    const edition = await openForChange(sql, id, erratum);
    if (edition.version !== expectedVersion) {
      throw new Conflict('Edition', id, expectedVersion, edition.version);
    }
    const before = await readEdition(sql, id);
    const problems = new Problems();
    const after = checkEdition(merged(before, change), problems);
    const previousId = findPrevious(editor, after.previous, problems);
    await checkLine(sql, id, previousId, problems);
    problems.throwIfAny();
    if (isDeepStrictEqual(after, before)) return id;
    await updateEditionRow(sql, id, after, previousId);
    const text = edition.status === 'PUBLISHED' ? erratum : null;
    const recorded = {
      action: 'edition.update',
      subject: 'Edition',
      subjectId: id,
      label: code,
      editionId: id,
    };
    await recordChanges(sql, editor.actor, [{ ...recorded, before, after, reason: text?.reasonFr ?? null }]);
    if (text != null) {
      await recordErratum(sql, editor.actor, { editionId: id, text, created: 0, updated: 0, removed: 0 });
    }
    return id;
  });
}

function merged(base: EditionDraft, change: EditionChange): EditionDraft {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

function findPrevious({ editions }: Editor, code: string | null, problems: Problems): number | null {
  if (code === null) return null;
  const previous = editions.get(code);
  if (previous === undefined) {
    problems.add('previous', {
      FR: `Il n’y a pas d’édition « ${code} ». Il y a : ${[...editions.keys()].join(', ')}.`,
      EN: `There is no edition "${code}". There are: ${[...editions.keys()].join(', ')}.`,
    });
  }
  return previous?.id ?? null;
}

/** A line of editions has a beginning: none follows itself, by whatever way. */
async function checkLine(sql: Sql, id: number, previousId: number | null, problems: Problems): Promise<void> {
  if (previousId === null) return;
  const [circle] = await sql.query(
    `with recursive line (id, previous_id) as (
       select id, previous_id from edition where id = $1
       union select e.id, e.previous_id from edition e join line on e.id = line.previous_id
     ) select from line where id = $2`,
    [previousId, id],
  );
  if (circle === undefined) return;
  problems.add('previous', {
    FR: 'L’édition se suivrait elle-même : choisissez une édition plus ancienne.',
    EN: 'The edition would follow itself: choose an earlier one.',
  });
}
