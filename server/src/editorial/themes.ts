import { isDeepStrictEqual } from 'node:util';
import type { Sql, SqlDatabase } from '@barometre/prisma';
import { recordChanges } from './audit.ts';
import { type Editor, requireEdition, requireEditor, seesEdition } from './editor.ts';
import { Conflict, NotFound, NotPossible } from './editorial-error.ts';
import { type ErratumText, recordErratum } from './erratum.ts';
import { longestThemeLabel } from './longest-texts.ts';
import { type OpenEdition, openForChange } from './open-for-change.ts';
import { Problems } from './problems.ts';

/** A theme in words that mean the same everywhere. */
export interface ThemeContent {
  code: string;
  labelFr: string;
  labelEn: string;
}

/** Parts of a theme; what is undefined stays as it is. */
export type ThemeChange = { [Name in keyof ThemeContent]?: ThemeContent[Name] | null | undefined };

/** A change of one theme that somebody has looked at. */
export interface ThemeEdit {
  id: number;
  expectedVersion: number;
  erratum?: ErratumText | null | undefined;
}

interface StoredTheme extends ThemeContent {
  id: number;
  version: number;
}

/** Adds a theme at the end of an edition's list; answers its id. */
export async function createTheme(
  database: SqlDatabase,
  editor: Editor,
  editionCode: string,
  change: ThemeChange,
  erratum: ErratumText | null | undefined,
): Promise<number> {
  requireEditor(editor);
  const editionId = requireEdition(editor, editionCode);
  return await database.transaction(async (sql) => {
    const edition = await openForChange(sql, editionId, erratum);
    const after = await checkTheme(sql, editionId, { code: null, labelFr: null, labelEn: null, ...change });
    const [row] = await sql.query<{ id: number }>(
      `insert into theme (edition_id, code, label_fr, label_en, position)
       select $1::int, $2, $3, $4, coalesce(max(position), 0) + 1 from theme where edition_id = $1
       returning id`,
      [editionId, after.code, after.labelFr, after.labelEn],
    );
    if (row === undefined) throw new Error('the theme was not inserted');
    await recordTheme(sql, editor, edition, { action: 'theme.create', id: row.id, after, erratum });
    return row.id;
  });
}

/** Changes a theme's code or labels. */
export async function updateTheme(
  database: SqlDatabase,
  editor: Editor,
  edit: ThemeEdit,
  change: ThemeChange,
): Promise<void> {
  await changeTheme(database, editor, edit, async (sql, edition, theme) => {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const before = contentOf(theme);
    const after = await checkTheme(sql, edition.id, { ...before, ...Object.fromEntries(given) }, theme.id);
    if (isDeepStrictEqual(after, before)) return;
    await sql.query(
      'update theme set code = $2, label_fr = $3, label_en = $4, version = version + 1 where id = $1',
      [theme.id, after.code, after.labelFr, after.labelEn],
    );
    const { erratum } = edit;
    await recordTheme(sql, editor, edition, { action: 'theme.update', id: theme.id, before, after, erratum });
  });
}

/** Takes a theme out that nothing uses; answers its edition's id. */
export async function deleteTheme(database: SqlDatabase, editor: Editor, edit: ThemeEdit): Promise<number> {
  return await changeTheme(database, editor, edit, async (sql, edition, theme) => {
    await requireUnused(sql, theme);
    await sql.query('delete from theme where id = $1', [theme.id]);
    const before = contentOf(theme);
    const { erratum } = edit;
    await recordTheme(sql, editor, edition, { action: 'theme.delete', id: theme.id, before, erratum });
    return edition.id;
  });
}

async function changeTheme<Result>(
  database: SqlDatabase,
  editor: Editor,
  { id, expectedVersion, erratum }: ThemeEdit,
  work: (sql: Sql, edition: OpenEdition, theme: StoredTheme) => Promise<Result>,
): Promise<Result> {
  requireEditor(editor);
  return await database.transaction(async (sql) => {
    const [at] = await sql.query<{ editionId: number }>(
      'select edition_id as "editionId" from theme where id = $1',
      [id],
    );
    if (at === undefined || !seesEdition(editor, at.editionId)) throw noTheme();
    const edition = await openForChange(sql, at.editionId, erratum);
    const [theme] = await sql.query<StoredTheme>(
      'select id, version, code, label_fr as "labelFr", label_en as "labelEn" from theme where id = $1 for update',
      [id],
    );
    if (theme === undefined) throw noTheme();
    if (theme.version !== expectedVersion) throw new Conflict('Theme', id, expectedVersion, theme.version);
    return await work(sql, edition, theme);
  });
}

const noTheme = () =>
  new NotFound({ FR: 'Ce thème n’existe pas, ou plus.', EN: 'This theme is not there, or not any more.' });

const contentOf = ({ code, labelFr, labelEn }: StoredTheme): ThemeContent => ({ code, labelFr, labelEn });

async function checkTheme(sql: Sql, editionId: number, draft: ThemeChange, ownId = 0): Promise<ThemeContent> {
  const problems = new Problems();
  const code = problems.code('code', draft.code) ?? '';
  const labelFr = problems.requiredText('labelFr', draft.labelFr, longestThemeLabel) ?? '';
  const labelEn = problems.requiredText('labelEn', draft.labelEn, longestThemeLabel) ?? '';
  const taken = await sql.query('select from theme where edition_id = $1 and code = $2 and id <> $3', [
    editionId,
    code,
    ownId,
  ]);
  if (taken.length > 0) {
    problems.add('code', {
      FR: `L’édition a déjà un thème « ${code} » : donnez un autre code.`,
      EN: `The edition has a theme "${code}" already: give another code.`,
    });
  }
  problems.throwIfAny();
  return { code, labelFr, labelEn };
}

async function requireUnused(sql: Sql, { id, code }: StoredTheme): Promise<void> {
  const [use] = await sql.query<{ projects: number; figures: number }>(
    `select (select count(*) from project where theme_id = $1)::int
         + (select count(*) from project_secondary_theme where theme_id = $1)::int as projects,
       (select count(*) from published_figure where theme_id = $1)::int as figures`,
    [id],
  );
  if (use === undefined || (use.projects === 0 && use.figures === 0)) return;
  throw new NotPossible({
    FR: `Le thème « ${code} » sert encore : ${use.projects} fois dans des projets, ${use.figures} fois dans des chiffres publiés. Donnez-leur d’abord un autre thème.`,
    EN: `The theme "${code}" is still in use: ${use.projects} times by projects, ${use.figures} times by published figures. Give them another theme first.`,
  });
}

interface RecordedTheme {
  action: string;
  id: number;
  before?: ThemeContent;
  after?: ThemeContent;
  erratum: ErratumText | null | undefined;
}

async function recordTheme(
  sql: Sql,
  { actor }: Editor,
  { id: editionId, status }: OpenEdition,
  { action, id, before, after, erratum }: RecordedTheme,
): Promise<void> {
  const text = status === 'PUBLISHED' ? erratum : null;
  const label = (after ?? before)?.code ?? '';
  const change = { action, subject: 'Theme', subjectId: id, label, editionId };
  await recordChanges(sql, actor, [{ ...change, before, after, reason: text?.reasonFr ?? null }]);
  if (text != null) {
    await recordErratum(sql, actor, { editionId, text, created: 0, updated: 0, removed: 0 });
  }
}
