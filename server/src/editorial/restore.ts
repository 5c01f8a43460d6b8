import type { Sql, SqlDatabase } from '@barometre/prisma';
import { z } from 'zod';
import { objectives, statuses } from '../statistics/counts.ts';
import { checkProject } from './check-project.ts';
import { type Editor, requireEditor, seesEdition } from './editor.ts';
import { NotFound, NotPossible } from './editorial-error.ts';
import type { ErratumText } from './erratum.ts';
import { openForChange } from './open-for-change.ts';
import { enrolCity } from './participants.ts';
import { lockProject } from './project-content.ts';
import { findLinks } from './project-links.ts';
import { recordProject } from './project-record.ts';
import { requireFreeReference } from './project-reference.ts';
import { insertProject, updateProjectRow } from './project-rows.ts';

const axis = z.object({ value: z.number().nullable(), evidence: z.string().nullable() });

/** A project as the audit log keeps it. */
const keptProject = z.object({
  version: z.number().int().optional(),
  reference: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  url: z.string().nullable(),
  city: z.string(),
  theme: z.string(),
  secondaryThemes: z.array(z.string()),
  partnerCities: z.array(z.string()),
  objectives: z.array(z.enum(objectives)),
  status: z.enum(statuses).nullable(),
  partners: z.array(z.string()),
  budgetPlanned: z.number().nullable(),
  budgetSpent: z.number().nullable(),
  startedOn: z.string().nullable(),
  completedOn: z.string().nullable(),
  maturity: z.object({ REALISATION: axis, PARTNERSHIPS: axis, BUDGET: axis, MEASUREMENT: axis }),
});

interface EventRow {
  subject: string;
  subjectId: number | null;
  editionId: number | null;
  before: unknown;
}

/**
 * Makes a project again what it was before a change that the audit log tells of, under its own id; that this was done is
 * a change like any other. Answers the project's id.
 *
 * @throws {NotPossible} where the event tells of no project, or its edition is gone
 * @throws {InvalidInput} where it does not fit any more, such as with a theme that was taken out
 */
export async function restoreProject(
  database: SqlDatabase,
  editor: Editor,
  eventId: number,
  erratum: ErratumText | null | undefined,
): Promise<number> {
  requireEditor(editor);
  return await database.transaction(async (sql) => {
    const event = await readEvent(sql, eventId);
    const kept = keptProject.safeParse(event.before);
    const { editionId, subjectId } = event;
    if (event.subject !== 'Project' || editionId === null || subjectId === null || !kept.success) {
      throw nothingKept();
    }
    if (!seesEdition(editor, editionId)) throw editionGone();
    const edition = await openForChange(sql, editionId, erratum);
    const { version = 1, ...draft } = kept.data;
    const content = checkProject(draft);
    await enrolCity(sql, editor.actor, edition, content.city);
    const links = await findLinks(sql, editionId, content);
    const project = await lockProject(sql, subjectId);
    if (project?.content.reference !== content.reference) {
      await requireFreeReference(sql, editionId, content.reference);
    }
    const change = { action: 'project.restore', id: subjectId, erratum };
    if (project === undefined) {
      const row = { editionId, id: subjectId, version: version + 1 };
      await insertProject(sql, row, content, links);
      await recordProject(sql, editor, edition, change);
    } else {
      await updateProjectRow(sql, project, content, links);
      await recordProject(sql, editor, edition, { ...change, before: project.content });
    }
    return subjectId;
  });
}

async function readEvent(sql: Sql, id: number): Promise<EventRow> {
  const [event] = await sql.query<EventRow>(
    'select subject, subject_id as "subjectId", edition_id as "editionId", before from audit_event where id = $1',
    [id],
  );
  if (event !== undefined) return event;
  throw new NotFound({
    FR: 'Le journal des modifications n’a pas cet événement : prenez son « id » dans auditEvents.',
    EN: 'The audit log has no such event: take its `id` from auditEvents.',
  });
}

const nothingKept = () =>
  new NotPossible({
    FR: 'Cet événement ne garde pas de projet tel qu’il était avant : choisissez une modification ou une suppression de projet.',
    EN: 'This event keeps no project as it was before: choose a change or a deletion of a project.',
  });

const editionGone = () =>
  new NotPossible({
    FR: 'L’édition de ce projet n’existe plus : il ne peut pas y revenir.',
    EN: 'The edition of this project is not there any more: it cannot come back to it.',
  });
