import { isDeepStrictEqual } from 'node:util';
import type { Sql, SqlDatabase } from '@barometre/prisma';
import { requireCity, requireRole } from '../access/permission.ts';
import { checkProject, type ProjectDraft } from './check-project.ts';
import { type Editor, requireEdition, seesEdition } from './editor.ts';
import { Conflict, NotFound } from './editorial-error.ts';
import type { ErratumText } from './erratum.ts';
import { type OpenEdition, openForChange } from './open-for-change.ts';
import { enrolCity } from './participants.ts';
import { lockProject, type ProjectContent, type StoredProject } from './project-content.ts';
import { findLinks } from './project-links.ts';
import { recordProject } from './project-record.ts';
import { nextReference, requireFreeReference } from './project-reference.ts';
import { insertProject, updateProjectRow } from './project-rows.ts';

/** Parts of a project; what is undefined stays as it is, null is unknown. */
export type ProjectChange = { [Name in keyof ProjectDraft]?: ProjectDraft[Name] | undefined };

/** A change of one project that somebody has looked at. */
export interface ProjectEdit {
  id: number;
  expectedVersion: number;
  /** For a published edition. */
  erratum?: ErratumText | null | undefined;
}

const unknown: ProjectDraft = {
  reference: null,
  title: null,
  description: null,
  url: null,
  city: null,
  theme: null,
  secondaryThemes: null,
  partnerCities: null,
  objectives: null,
  status: null,
  partners: null,
  budgetPlanned: null,
  budgetSpent: null,
  startedOn: null,
  completedOn: null,
  maturity: null,
};

/** Adds a project to an edition; answers its id. Without a reference it is given the next one. */
export async function createProject(
  database: SqlDatabase,
  editor: Editor,
  editionCode: string,
  change: ProjectChange,
  erratum: ErratumText | null | undefined,
): Promise<number> {
  requireRole(editor.actor, 'CITY_EDITOR');
  const editionId = requireEdition(editor, editionCode);
  return await database.transaction(async (sql) => {
    const edition = await openForChange(sql, editionId, erratum);
    const reference = change.reference ?? (await nextReference(sql, edition));
    const content = checkProject(merged(unknown, { ...change, reference }));
    await enrolCity(sql, editor.actor, edition, content.city);
    const links = await findLinks(sql, editionId, content);
    requireCity(editor.actor, links.cityId);
    await requireFreeReference(sql, editionId, content.reference);
    const id = await insertProject(sql, { editionId }, content, links);
    await recordProject(sql, editor, edition, { action: 'project.create', id, erratum });
    return id;
  });
}

/** Changes parts of a project. What changes nothing is no change: neither a version nor an erratum comes of it. */
export async function updateProject(
  database: SqlDatabase,
  editor: Editor,
  edit: ProjectEdit,
  change: ProjectChange | ((before: ProjectContent) => ProjectChange),
  action: 'project.update' | 'project.assess' = 'project.update',
): Promise<void> {
  await changeProject(database, editor, edit, async (sql, edition, project) => {
    const after = checkProject(
      merged(project.content, typeof change === 'function' ? change(project.content) : change),
    );
    if (isDeepStrictEqual(after, project.content)) return;
    const links = await findLinks(sql, edition.id, after);
    // Nobody hands a project to a city that is not theirs.
    requireCity(editor.actor, links.cityId);
    if (after.reference !== project.content.reference) {
      await requireFreeReference(sql, edition.id, after.reference);
    }
    await updateProjectRow(sql, project, after, links);
    await recordProject(sql, editor, edition, {
      action,
      id: project.id,
      before: project.content,
      erratum: edit.erratum,
    });
  });
}

/** Takes a project out; the audit log keeps it, so that it can be restored. Answers its edition's id. */
export async function deleteProject(
  database: SqlDatabase,
  editor: Editor,
  edit: ProjectEdit,
): Promise<number> {
  return await changeProject(database, editor, edit, async (sql, edition, project) => {
    await sql.query('delete from project where id = $1', [project.id]);
    await recordProject(sql, editor, edition, {
      action: 'project.delete',
      id: project.id,
      before: { ...project.content, version: project.version },
      erratum: edit.erratum,
    });
    return edition.id;
  });
}

/** Opens a project that the editor sees and may change, in the version that they saw. */
async function changeProject<Result>(
  database: SqlDatabase,
  editor: Editor,
  { id, expectedVersion, erratum }: ProjectEdit,
  work: (sql: Sql, edition: OpenEdition, project: StoredProject) => Promise<Result>,
): Promise<Result> {
  requireRole(editor.actor, 'CITY_EDITOR');
  return await database.transaction(async (sql) => {
    const [at] = await sql.query<{ editionId: number; cityId: number }>(
      'select edition_id as "editionId", city_id as "cityId" from project where id = $1',
      [id],
    );
    if (at === undefined || !seesEdition(editor, at.editionId)) throw noProject();
    requireCity(editor.actor, at.cityId);
    const edition = await openForChange(sql, at.editionId, erratum);
    const project = await lockProject(sql, id);
    if (project === undefined) throw noProject();
    // Once more, since it may have changed hands while this waited for the edition.
    requireCity(editor.actor, project.cityId);
    if (project.version !== expectedVersion) {
      throw new Conflict('Project', id, expectedVersion, project.version);
    }
    return await work(sql, edition, project);
  });
}

const noProject = () =>
  new NotFound({
    FR: 'Ce projet n’existe pas, ou plus. Sa suppression se lit dans le journal des modifications.',
    EN: 'This project is not there, or not any more. If it was deleted, the audit log tells of it.',
  });

function merged(base: ProjectDraft, change: ProjectChange): ProjectDraft {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}
