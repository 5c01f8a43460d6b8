import type { Sql } from '@barometre/prisma';
import { type Actor, hasRole } from '../../editorial/actor.ts';
import { recordChanges } from '../../editorial/audit.ts';
import { NotFound, NotPossible } from '../../editorial/editorial-error.ts';
import { type ErratumText, recordErratum } from '../../editorial/erratum.ts';
import { openForChange } from '../../editorial/open-for-change.ts';
import { type Mapping, MappingError, mappingSchema } from '../mapping/mapping.ts';
import { checkNames } from './check-names.ts';
import { addCities } from './cities.ts';
import { type Diff, diff } from './diff.ts';
import { addEdition, describedEdition, findEdition } from './edition.ts';
import { openStagedProjects } from './staged-projects.ts';
import { addThemes } from './themes.ts';
import { writeProjects } from './write-projects.ts';

export interface CommitOptions {
  /** Commits the rows without an error, and leaves the others out. */
  skipInvalid: boolean;
  /** The file is the whole edition: projects that it does not have are removed. */
  replace: boolean;
  /** Why a published edition is corrected. */
  erratum: ErratumText | null;
}

interface LockedImport {
  id: number;
  editionCode: string;
  fileName: string;
  fileDigest: string;
  mapping: unknown;
  status: string;
  errorCount: number;
}

/** What was committed. */
export interface Committed extends Diff {
  editionId: number;
  editionCreated: boolean;
  themesAdded: number;
  citiesAdded: number;
}

/**
 * Commits a staged import, in the transaction that it is given: the edition where there is none, its themes, cities and
 * projects, the audit log and the erratum. All of it or nothing.
 *
 * @throws {NotFound} {NotPossible} {ErratumRequired}
 */
export async function commitImport(
  sql: Sql,
  importId: number,
  actor: Actor,
  options: CommitOptions,
): Promise<Committed> {
  // Its statements are few and long. What they would gain from being compiled costs more than they take, and lists of a file's
  // rows are sorted in memory.
  await sql.script(`set local jit = off; set local work_mem = '32MB'`);
  // One after the other: two that add the same city would get in each other's way half-way through.
  await sql.query(`select pg_advisory_xact_lock(hashtext('import commit'))::text`);
  const staged = await lockImport(sql, importId);
  if (staged.errorCount > 0 && !options.skipInvalid) throw hasErrors(staged.errorCount);
  const mapping = mappingSchema.parse(staged.mapping);
  const existing = await findEdition(sql, staged.editionCode);
  if (existing === null && !hasRole(actor, 'EDITOR')) throw editorsOnly();
  if (options.replace && !hasRole(actor, 'EDITOR')) throw editorsOnly();
  const editor = hasRole(actor, 'EDITOR');
  const editionId = existing?.id ?? (await newEdition(sql, staged.editionCode, mapping, actor));
  const work = { importId, editionId, mapping, replace: options.replace };
  const added = {
    themesAdded: existing === null ? (await addThemes(sql, editionId, mapping.themes)).length : 0,
    citiesAdded: editor ? await addCities(sql, work) : 0,
  };
  await openStagedProjects(sql, work);
  const before = await diff(sql, work);
  const known = new Set(existing?.themes.map(({ code }) => code));
  const newThemes = existing !== null && editor ? mapping.themes.filter(({ code }) => !known.has(code)) : [];
  if (before.created + before.updated + before.removed + newThemes.length > 0) {
    // Of a draft this locks the edition; of a published one it demands the reason, and keeps the figures from before.
    const edition = await openForChange(sql, editionId, options.erratum);
    if (newThemes.length > 0) {
      added.themesAdded = (await addThemes(sql, editionId, newThemes)).length;
      await openStagedProjects(sql, work);
    }
    await checkNames(sql, actor, work);
    await checkOwn(sql, actor, editionId);
    const erratum = edition.status === 'PUBLISHED' ? options.erratum : null;
    await writeProjects(sql, { ...work, actor, reason: erratum?.reasonFr ?? null });
    if (erratum !== null) await recordErratum(sql, actor, { editionId, text: erratum, ...before });
  }
  await finish(sql, importId, editionId, before);
  await recordChanges(sql, actor, [
    {
      action: 'import.commit',
      subject: 'Import',
      subjectId: importId,
      label: staged.fileName,
      editionId,
      after: { ...before, ...added, fileDigest: staged.fileDigest },
      reason: options.erratum?.reasonFr ?? null,
    },
  ]);
  return { ...before, ...added, editionId, editionCreated: existing === null };
}

async function newEdition(sql: Sql, code: string, mapping: Mapping, actor: Actor): Promise<number> {
  const described = descriptionOf(code, mapping);
  const id = await addEdition(sql, code, described);
  const change = { action: 'edition.create', subject: 'Edition', subjectId: id, label: code, editionId: id };
  await recordChanges(sql, actor, [{ ...change, after: described }]);
  return id;
}

/** Staging demands a description where there is no edition: a mapping that has none was for one that has gone since. */
function descriptionOf(code: string, mapping: Mapping): ReturnType<typeof describedEdition> {
  try {
    return describedEdition(code, mapping);
  } catch (error) {
    throw error instanceof MappingError ? editionGone(code) : error;
  }
}

async function lockImport(sql: Sql, id: number): Promise<LockedImport> {
  const [row] = await sql.query<LockedImport>(
    `select id, edition_code as "editionCode", file_name as "fileName", file_digest as "fileDigest", mapping,
       status::text as status, error_count as "errorCount" from import where id = $1 for update`,
    [id],
  );
  if (row === undefined) {
    throw new NotFound({ FR: `Il n’y a pas d’import ${id}.`, EN: `There is no import ${id}.` });
  }
  if (row.status === 'STAGED') return row;
  throw new NotPossible({
    FR: `L’import ${id} n’est plus en attente (${row.status}) : importez de nouveau le fichier.`,
    EN: `Import ${id} is not waiting any more (${row.status}): import the file again.`,
  });
}

/** A city editor's rows may neither take over a project of another city, nor bring a city in. */
async function checkOwn(sql: Sql, actor: Actor, editionId: number): Promise<void> {
  if (hasRole(actor, 'EDITOR')) return;
  const [foreign] = await sql.query<{ reference: string }>(
    `select s.reference from staged_project s
     left join project p on p.edition_id = $1 and p.reference = s.reference
     left join participation pa on pa.edition_id = $1 and pa.city_id = s.city_id
     where pa.city_id is null or not (s.city_id = any($2::int[])) or not (coalesce(p.city_id, s.city_id) = any($2::int[]))
     limit 1`,
    [editionId, [...actor.cityIds]],
  );
  if (foreign === undefined) return;
  throw new NotPossible({
    FR: `La référence ${foreign.reference} est celle d’un projet d’une autre ville, ou sa ville ne participe pas à l’édition : retirez la ligne.`,
    EN: `The reference ${foreign.reference} is that of another city's project, or its city takes no part in the edition: take the row out.`,
  });
}

async function finish(sql: Sql, importId: number, editionId: number, done: Diff): Promise<void> {
  await sql.query(
    `update import set status = 'COMMITTED', committed_at = now(), edition_id = $2, created = $3, updated = $4,
       unchanged = $5, removed = $6, skipped = $7 where id = $1`,
    [importId, editionId, done.created, done.updated, done.unchanged, done.removed, done.skipped],
  );
  // They have done their work: what they said is in the audit log, what was wrong with them in the issues.
  await sql.query('delete from import_row where import_id = $1', [importId]);
}

const hasErrors = (count: number) =>
  new NotPossible({
    FR: `${count} erreurs empêchent l’import : corrigez le fichier, ou demandez de laisser leurs lignes de côté (--skip-invalid).`,
    EN: `${count} errors stand in the way of the import: correct the file, or ask for their rows to be left out (--skip-invalid).`,
  });

const editionGone = (code: string) =>
  new NotPossible({
    FR: `L’édition ${code} n’existe plus, et la correspondance du fichier n’en décrit pas de nouvelle : importez de nouveau le fichier, pour une autre édition ou avec la description de celle-ci (« edition »).`,
    EN: `The edition ${code} is not there any more, and the file's mapping describes no new one: import the file again, for another edition or with a description of this one ("edition").`,
  });

const editorsOnly = () =>
  new NotPossible({
    FR: 'Seul un éditeur peut créer une édition ou la remplacer en entier : adressez-lui le fichier.',
    EN: 'Only an editor may make an edition or replace one as a whole: send the file to one.',
  });
