import { basename } from 'node:path';
import type { Database, Sql } from '@barometre/prisma';
import { type Actor, hasRole } from '../editorial/actor.ts';
import { atomically } from '../editorial/atomically.ts';
import { NotFound } from '../editorial/editorial-error.ts';
import { FileRefused } from './issue.ts';
import type { Mapping } from './mapping/mapping.ts';
import { proposeMapping } from './mapping/propose.ts';
import { loadPlaces } from './places/load-places.ts';
import { type Inspected, inspect } from './read/inspect.ts';
import { readRows } from './read/read-rows.ts';
import type { RowContext } from './rows/read-project.ts';
import { readStagedRows, type StagedBatch } from './rows/read-staged-rows.ts';
import { maySeeEdition, recordStaged } from './store/access.ts';
import { type CommitOptions, type Committed, commitImport } from './store/commit.ts';
import { type Diff, diff, diffOfNew } from './store/diff.ts';
import { describedEdition, editionCode, findEdition, type TargetEdition } from './store/edition.ts';
import { beginImport, failImport, finishStaging, type Staged, stageBatch } from './store/stage.ts';
import { openStagedProjects } from './store/staged-projects.ts';
import { objectiveSpellings, statusSpellings } from './values/spellings.ts';
import { themeVocabulary, vocabulary } from './values/vocabulary.ts';

export interface ImportRequest {
  path: string;
  /** What the file is called where it comes from; absent: as on the disk. */
  fileName?: string | undefined;
  edition: string;
  /** Absent: proposed from the file. */
  mapping?: Mapping | undefined;
  /** Of a workbook; goes before the mapping's. */
  sheet?: string | undefined;
  /** Whether the file is the whole edition; the diff then counts what would be removed. */
  replace?: boolean | undefined;
  actor: Actor;
  /** Told of the rows read so far, and which share of the file they are, from 0 to 1. */
  onProgress?: ((rows: number, share: number) => void) | undefined;
}

/** A file whose rows were read, checked and compared with its edition. */
export interface StagedImport extends Staged {
  id: number;
  editionCode: string;
  editionExists: boolean;
  mapping: Mapping;
  diff: Diff;
}

/** Reads a file into the staging tables. The edition is not touched. @throws {FileRefused} {MappingError} */
export async function stageFile(sql: Sql, request: ImportRequest): Promise<StagedImport> {
  const code = editionCode(request.edition);
  const file = await inspect(request.path);
  const edition = await findEdition(sql, code);
  if (edition !== null && !(await maySeeEdition(sql, request.actor, edition.id))) throw noEdition(code);
  const mapping = await mappingFor(file, request, edition);
  if (edition === null && !hasRole(request.actor, 'EDITOR')) throw noEdition(code);
  if (edition === null) describedEdition(code, mapping);
  const { sheet, delimiter, encoding } = mapping;
  // A workbook is unpacked in a thread of its own while the places are read.
  const rows = readRows(file, { sheet, delimiter, encoding });
  const fileName = request.fileName ?? basename(request.path);
  const editionId = edition?.id ?? null;
  const { actor } = request;
  const prepare = async () => ({
    context: await rowContext(sql, mapping, edition, actor),
    id: await beginImport(sql, { editionId, editionCode: code, fileName, file, mapping, actor }),
  });
  const { context, id } = await prepare().catch(async (error: unknown) => {
    await rows.stop?.();
    throw error;
  });
  try {
    const staged = await stageRows(sql, id, readStagedRows(rows, context), request);
    const changes = await atomically(sql, async (transaction) => {
      const found = await compare(transaction, id, edition, mapping, request.replace ?? false);
      await finishStaging(transaction, id, staged, found);
      await recordStaged(transaction, request.actor, id, fileName);
      return found;
    });
    return { id, editionCode: code, editionExists: edition !== null, mapping, diff: changes, ...staged };
  } catch (error) {
    if (error instanceof FileRefused) await failImport(sql, id, error);
    throw error;
  }
}

/** Commits a staged import in a transaction of its own. */
export const commitStaged = (
  database: Database,
  importId: number,
  actor: Actor,
  options: CommitOptions,
): Promise<Committed> => database.sql.transaction((sql) => commitImport(sql, importId, actor, options));

async function compare(
  sql: Sql,
  importId: number,
  edition: TargetEdition | null,
  mapping: Mapping,
  replace: boolean,
): Promise<Diff> {
  if (edition === null) return await diffOfNew(sql, importId);
  await openStagedProjects(sql, { importId, editionId: edition.id, mapping });
  return await diff(sql, { importId, editionId: edition.id, mapping, replace });
}

const noEdition = (code: string) =>
  new NotFound({
    FR: `Il n’y a pas d’édition « ${code} » que ce jeton permette de voir.`,
    EN: `There is no edition "${code}" that this token may see.`,
  });

async function mappingFor(
  file: Inspected,
  request: ImportRequest,
  edition: TargetEdition | null,
): Promise<Mapping> {
  const proposed =
    request.mapping ?? (await proposeMapping(file, { sheet: request.sheet }, edition?.themes ?? []));
  return request.sheet === undefined ? proposed : { ...proposed, sheet: request.sheet };
}

async function rowContext(
  sql: Sql,
  mapping: Mapping,
  edition: TargetEdition | null,
  actor: Actor,
): Promise<RowContext> {
  const mapped = new Map(mapping.themes.map((theme) => [theme.code, theme]));
  const known = edition?.themes ?? [];
  // An edition keeps its own themes; only an editor adds to them.
  const added = hasRole(actor, 'EDITOR')
    ? mapping.themes.filter(({ code }) => !known.some((theme) => theme.code === code))
    : [];
  const themes = [...known, ...added];
  return {
    mapping,
    places: await loadPlaces(sql),
    themes: themeVocabulary(
      themes.map((theme) => ({ ...theme, spellings: mapped.get(theme.code)?.spellings })),
    ),
    themeLabels: themes.map(({ labelFr }) => labelFr),
    statuses: vocabulary(statusSpellings, mapping.statuses),
    objectives: vocabulary(objectiveSpellings, mapping.objectives),
    addsCities: hasRole(actor, 'EDITOR'),
    mayChange: hasRole(actor, 'EDITOR')
      ? () => true
      : ({ key }) => actor.cityIds.some((cityId) => key === `CITY:${cityId}`),
  };
}

async function stageRows(
  sql: Sql,
  id: number,
  batches: AsyncIterable<StagedBatch>,
  { onProgress }: ImportRequest,
): Promise<Staged> {
  const staged = { rowCount: 0, errorCount: 0, warningCount: 0 };
  const themes = new Set<string>();
  const spellings = new Set<string>();
  // A workbook says nothing while it is unpacked: that it has begun is shown before.
  onProgress?.(0, 0);
  // A batch is stored while the next one is read.
  let stored: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches) {
      await stored;
      stored = stageBatch(sql, id, batch, staged.errorCount + staged.warningCount);
      // Its failure is met above, or below; not in between.
      stored.catch(() => undefined);
      staged.rowCount += batch.rows.length;
      for (const { project } of batch.rows) if (project.theme !== null) themes.add(project.theme);
      for (const spelling of batch.themeSpellings) if (spelling !== '') spellings.add(spelling);
      const errors = batch.issues.filter(({ severity }) => severity === 'ERROR').length;
      staged.errorCount += errors;
      staged.warningCount += batch.issues.length - errors;
      onProgress?.(staged.rowCount, batch.read);
    }
  } finally {
    await stored;
  }
  return { ...staged, themes: { count: themes.size, spellings: spellings.size } };
}
