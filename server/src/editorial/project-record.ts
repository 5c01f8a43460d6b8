import type { Sql } from '@barometre/prisma';
import { recordChanges } from './audit.ts';
import type { Editor } from './editor.ts';
import { type ErratumText, recordErratum } from './erratum.ts';
import type { OpenEdition } from './open-for-change.ts';
import { lockProject, type ProjectContent } from './project-content.ts';

interface RecordedProject {
  action: string;
  id: number;
  /** Of a project that goes, with its version: should it come back, it goes on from there. */
  before?: ProjectContent & { version?: number };
  erratum: ErratumText | null | undefined;
}

/** Notes the change of a project, from what it was to what is stored now, and tells the readers of a published edition of it. */
export async function recordProject(
  sql: Sql,
  { actor }: Editor,
  { id: editionId, status }: OpenEdition,
  { action, id, before, erratum }: RecordedProject,
): Promise<void> {
  const after = (await lockProject(sql, id))?.content;
  const text = status === 'PUBLISHED' ? erratum : null;
  const label = (after ?? before)?.reference ?? '';
  const change = { action, subject: 'Project', subjectId: id, label, editionId };
  await recordChanges(sql, actor, [{ ...change, before, after, reason: text?.reasonFr ?? null }]);
  if (text == null) return;
  const counts = {
    created: before === undefined ? 1 : 0,
    updated: before !== undefined && after !== undefined ? 1 : 0,
    removed: after === undefined ? 1 : 0,
  };
  await recordErratum(sql, actor, { editionId, text, ...counts });
}
