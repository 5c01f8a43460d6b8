import { requireActor, requireRole } from '../access/permission.ts';
import { hasRole } from '../editorial/actor.ts';
import { NotFound } from '../editorial/editorial-error.ts';
import type { Issue } from '../ingest/issue.ts';
import {
  countIssues,
  findImport,
  type ImportInfo,
  listImports,
  readIssues,
} from '../ingest/report/imports.ts';
import { type IssueSummary, summarise } from '../ingest/report/summary.ts';
import { requireImport } from '../ingest/store/access.ts';
import { sentence } from '../ingest/words/sentence.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';
import { encodeGlobalId } from './global-id.ts';
import { localeArgs } from './locale.ts';
import { rowId } from './mutation-results.ts';

const ImportStatus = builder.enumType('ImportStatus', {
  description: 'How far a file is on its way into an edition. Only COMMITTED has changed anything.',
  values: {
    STAGED: { description: 'Read and compared; waits to be committed or discarded.' },
    COMMITTED: { description: 'Its rows are in the edition.' },
    DISCARDED: { description: 'Given up; nothing was changed.' },
    FAILED: { description: 'It could not be read; nothing was changed.' },
  },
});

const IssueSeverity = builder.enumType('IssueSeverity', {
  description: 'Whether an issue keeps its row out.',
  values: {
    ERROR: { description: 'The row cannot be committed.' },
    WARNING: { description: 'The row can be committed; somebody should know.' },
  },
});

const ImportIssue = builder.objectRef<Issue & { position: number }>('ImportIssue').implement({
  description: 'Something about a row that a person should know.',
  fields: (t) => ({
    position: t.exposeInt('position', {
      description: 'Its place in the list; give it as `after` to read on.',
    }),
    row: t.exposeInt('row', {
      nullable: true,
      description: 'The row as a spreadsheet numbers it; null for the file as a whole.',
    }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The name of the column; null for the row as a whole.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'What stands there, shortened to 200 characters.',
    }),
    code: t.exposeString('code', { description: 'The kind of issue, such as `CITY_IS_DEPARTMENT`.' }),
    severity: t.expose('severity', { type: IssueSeverity, description: 'Whether it keeps the row out.' }),
    message: t.string({
      description: 'What is wrong.',
      args: localeArgs,
      resolve: (issue, { locale }) => sentence(issue, locale === 'FR' ? 'fr' : 'en').message,
    }),
    remedy: t.string({
      description: 'What to do about it.',
      args: localeArgs,
      resolve: (issue, { locale }) => sentence(issue, locale === 'FR' ? 'fr' : 'en').remedy,
    }),
  }),
});

const ImportIssueKind = builder.objectRef<IssueSummary>('ImportIssueKind').implement({
  description: 'All issues of one kind in an import.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The kind of issue.' }),
    severity: t.expose('severity', { type: IssueSeverity, description: 'Whether it keeps rows out.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
    rows: t.exposeIntList('rows', { description: 'The first rows that have it, five at most.' }),
    example: t.string({
      description: 'The sentence about the first of them.',
      args: localeArgs,
      resolve: (summary, { locale }) => sentence(summary, locale === 'FR' ? 'fr' : 'en').message,
    }),
  }),
});

/** Which issues. */
const issueFilterArgs = builder.args((t) => ({
  severity: t.field({ type: IssueSeverity, description: 'Errors or warnings alone.' }),
  code: t.string({ description: 'Those of one kind alone.' }),
  column: t.string({ description: 'Those of one column alone, by its name.' }),
  search: t.string({ description: 'Those whose cell has this text, whatever its case and accents.' }),
}));

/** As many issues as one answer carries. */
const mostIssues = 500;

export const Import = builder.objectRef<ImportInfo>('Import').implement({
  description: 'A file on its way into an edition: sent to `POST /imports`, read, checked and compared.',
  fields: (t) => ({
    id: t.id({
      description: 'An id for the other operations on imports. Opaque.',
      resolve: ({ id }) => encodeGlobalId('Import', id),
    }),
    editionCode: t.exposeString('editionCode', {
      description: 'The edition it is for; one that does not exist yet is made when it is committed.',
    }),
    fileName: t.exposeString('fileName', { description: 'What the file is called.' }),
    fileSize: t.exposeInt('fileSize', { description: 'The size of the file, in bytes.' }),
    status: t.expose('status', { type: ImportStatus, description: 'How far it is.' }),
    actor: t.exposeString('actor', { description: 'Who sent it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    committedAt: t.expose('committedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was committed.',
    }),
    mapping: t.expose('mapping', {
      type: 'JSON',
      description: 'Which column is what; `/imports/mapping.schema.json` describes it.',
    }),
    rowCount: t.exposeInt('rowCount', { description: 'Rows of data in the file.' }),
    errorCount: t.exposeInt('errorCount', { description: 'Issues that keep rows out.' }),
    warningCount: t.exposeInt('warningCount', { description: 'Issues that do not.' }),
    created: t.exposeInt('created', { description: 'Projects that committing adds, or added.' }),
    updated: t.exposeInt('updated', { description: 'Projects that it changes.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Projects that are already as the file has them.' }),
    removed: t.exposeInt('removed', {
      description: 'Projects that it takes out; only where the file replaces the edition.',
    }),
    skipped: t.exposeInt('skipped', { description: 'Rows that are left out for their errors.' }),
    failure: t.string({
      nullable: true,
      description: 'Why it could not be read; null where it could.',
      args: localeArgs,
      resolve: ({ failure, failureDetails: details }, { locale }) =>
        failure === null
          ? null
          : sentence({ code: failure, details, value: null }, locale === 'FR' ? 'fr' : 'en').message,
    }),
    issueKinds: t.field({
      type: [ImportIssueKind],
      description: 'What is wrong, by kind: errors first, the most frequent first.',
      resolve: ({ id }, _arguments, context) => summarise(databaseOf(context), id),
    }),
    issues: t.field({
      type: [ImportIssue],
      description:
        'What is wrong, row by row, in the order of the file. All of it: `/imports/<id>/issues.csv`.',
      args: {
        first: t.arg.int({ defaultValue: 100, description: `How many, ${mostIssues} at most.` }),
        after: t.arg.int({ description: 'The `position` of the last one that was read.' }),
        ...issueFilterArgs,
      },
      resolve: ({ id }, { first, after, ...cut }, context) => {
        const count = first ?? 100;
        if (count < 0 || count > mostIssues)
          throw badUserInput('first', `"first" is from 0 to ${mostIssues}.`);
        return readIssues(databaseOf(context), id, { first: count, after: after ?? -1, ...cut });
      },
    }),
    issueCount: t.int({
      description: 'How many issues there are, or how many of those that the arguments choose.',
      args: issueFilterArgs,
      resolve: ({ id }, cut, context) => countIssues(databaseOf(context), id, cut),
    }),
  }),
});

function databaseOf({ sql }: Context) {
  if (sql === null) throw new Error('an import was read in a context that has no database');
  return sql;
}

builder.queryFields((t) => ({
  import: t.field({
    type: Import,
    nullable: true,
    description: 'One import. Editors see every one, city editors what they sent.',
    args: { id: t.arg.id({ required: true, description: 'As `POST /imports` answered it.' }) },
    resolve: async (_root, { id }, context) => {
      const actor = requireActor(context.viewer);
      const importId = rowId(id, 'Import');
      try {
        await requireImport(databaseOf(context), actor, importId);
      } catch (error) {
        if (error instanceof NotFound) return null;
        throw error;
      }
      return await findImport(databaseOf(context), importId);
    },
  }),
  imports: t.field({
    type: [Import],
    description:
      'The latest 50 imports, the latest first. Editors see every one, city editors what they sent.',
    args: { edition: t.arg.string({ description: 'Those for one edition alone, by its code.' }) },
    resolve: async (_root, { edition }, context) => {
      const actor = requireActor(context.viewer);
      requireRole(actor, 'CITY_EDITOR');
      const tokenId = hasRole(actor, 'EDITOR') ? null : actor.tokenId;
      return await listImports(databaseOf(context), edition ?? null, tokenId);
    },
  }),
}));
