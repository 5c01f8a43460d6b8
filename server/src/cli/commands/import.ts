import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from '@barometre/prisma';
import { commandLine } from '../../editorial/actor.ts';
import { commitStaged, type ImportRequest, type StagedImport, stageFile } from '../../ingest/import-file.ts';
import { type Mapping, parseMapping } from '../../ingest/mapping/mapping.ts';
import { proposeMapping } from '../../ingest/mapping/propose.ts';
import { proposeEdition } from '../../ingest/mapping/propose-edition.ts';
import { inspect } from '../../ingest/read/inspect.ts';
import { issuesCsv } from '../../ingest/report/issues-csv.ts';
import { summarise } from '../../ingest/report/summary.ts';
import { type CommitOptions, type Committed, commitImport } from '../../ingest/store/commit.ts';
import { editionCode, findEdition } from '../../ingest/store/edition.ts';
import { type Arguments, type Command, type CommandContext, CommandFailure, exitCodes } from '../command.ts';
import { diffLine, summaryLines } from './import-report.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Reads a spreadsheet into an edition.',
  positionals: ['FILE'],
  options: {
    edition: {
      type: 'string',
      value: 'CODE',
      help: 'the edition; one that does not exist is made, as a draft',
    },
    mapping: {
      type: 'string',
      value: 'FILE',
      help: 'says which column is what; left out, it is proposed from the file',
    },
    'propose-mapping': { type: 'boolean', help: 'prints a mapping to edit, and does nothing else' },
    sheet: { type: 'string', value: 'NAME', help: 'the sheet of a workbook' },
    'dry-run': { type: 'boolean', help: 'reports what would happen; nothing is written' },
    'skip-invalid': { type: 'boolean', help: 'leaves rows with errors out instead of refusing the file' },
    replace: {
      type: 'boolean',
      help: 'the file is the whole edition: projects it does not have are removed',
    },
    report: { type: 'string', value: 'FILE.csv', help: 'writes every issue there' },
    erratum: { type: 'string', value: 'REASON', help: 'why a published edition is corrected, in French' },
    'erratum-en': { type: 'string', value: 'REASON', help: 'the same in English' },
  },
  details: `
FILE is CSV (UTF-8 or Windows-1252; comma, semicolon or tab) or .xlsx, of at most 50 MB, 200,000 rows and 256 columns.
Rows are recognised by their reference: the same file again changes nothing. What the mapping does not name stays as it is.

  pnpm barometer import survey.xlsx --edition 2026 --propose-mapping > mapping.json
  pnpm barometer import survey.xlsx --edition 2026 --mapping mapping.json --dry-run --report issues.csv
  pnpm barometer import survey.xlsx --edition 2026 --mapping mapping.json
  pnpm barometer publish 2026`,
  run: async (context, given) => {
    const edition = given.text('edition');
    const path = resolve(context.folder, given.positionals[0] ?? '');
    if (given.flag('propose-mapping')) return await propose(context, path, given);
    if (edition === undefined) throw new CommandFailure('import needs --edition CODE.', exitCodes.usage);
    const request: ImportRequest = {
      path,
      edition,
      mapping: await mappingIn(context, given),
      sheet: given.text('sheet'),
      replace: given.flag('replace'),
      actor: commandLine,
      onProgress: (rows, share) => {
        context.signal.throwIfAborted();
        context.progress(rows, 'rows read', share);
      },
    };
    const options = commitOptions(given);
    return given.flag('dry-run')
      ? await rehearse(context, request, options, given)
      : await perform(context, request, options, given);
  },
};

async function propose(context: CommandContext, path: string, given: Arguments): Promise<number> {
  const named = given.text('edition');
  const code = named === undefined ? undefined : editionCode(named);
  const edition = code === undefined ? null : await findEdition(context.database.sql, code);
  const file = await inspect(path);
  const mapping = await proposeMapping(file, { sheet: given.text('sheet') }, edition?.themes ?? []);
  const $schema = `${context.origin}/imports/mapping.schema.json`;
  const added =
    code === undefined || edition !== null
      ? {}
      : { edition: proposeEdition(code, (await stat(path)).mtime.toISOString().slice(0, 10)) };
  context.out(JSON.stringify({ $schema, ...added, ...mapping }, null, 2));
  context.note('A proposal: check every column and theme before you use it.');
  if ('edition' in added) {
    context.note(
      `The edition ${code} does not exist yet. Correct under "edition": year, titleFr, titleEn, provenance (SURVEY or ADMINISTRATIVE), ` +
        'asOf (now the day of the file) and source (key, name; url and licence where known).',
    );
  } else if (code === undefined) {
    context.note('For an edition that does not exist yet, name it with --edition CODE.');
  }
  return exitCodes.done;
}

/** Stages and commits in one transaction, tells what came of it, and takes all of it back. */
async function rehearse(
  context: CommandContext,
  request: ImportRequest,
  options: CommitOptions,
  given: Arguments,
): Promise<number> {
  const rehearsal = new Error('a rehearsal ends without a commit');
  let committed: Committed | undefined;
  let staged: StagedImport | undefined;
  try {
    await context.database.sql.transaction(async (sql) => {
      staged = await stageFile(sql, request);
      await report(context, sql, staged, given);
      if (staged.errorCount === 0 || options.skipInvalid)
        committed = await commitImport(sql, staged.id, request.actor, options);
      throw rehearsal;
    });
  } catch (error) {
    if (error !== rehearsal) throw error;
  }
  context.out(committed ? `Would do: ${diffLine(committed)}` : 'Would be refused for its errors.');
  context.out('Nothing was written: this was a dry run.');
  return committed ? exitCodes.done : exitCodes.invalid;
}

async function perform(
  context: CommandContext,
  request: ImportRequest,
  options: CommitOptions,
  given: Arguments,
): Promise<number> {
  const { database } = context;
  const staged = await stageFile(database.sql, request);
  await report(context, database.sql, staged, given);
  if (staged.errorCount > 0 && !options.skipInvalid) {
    context.note(
      `${staged.errorCount} errors: nothing was changed. Correct the file, or leave their rows out with --skip-invalid.`,
    );
    return exitCodes.invalid;
  }
  context.progress(staged.rowCount, 'rows being committed', null);
  const committed = await commitStaged(database, staged.id, request.actor, options);
  context.out(diffLine(committed));
  if (committed.skipped > 0)
    context.out(`Left out for their errors: ${committed.skipped} rows, listed above by kind.`);
  if (committed.editionCreated) {
    context.out(
      `The edition ${staged.editionCode} is a draft. To publish it: pnpm barometer publish ${staged.editionCode}`,
    );
  }
  return exitCodes.done;
}

async function report(
  context: CommandContext,
  sql: Sql,
  staged: StagedImport,
  given: Arguments,
): Promise<void> {
  for (const line of summaryLines(staged, await summarise(sql, staged.id))) context.out(line);
  const file = given.text('report');
  if (file === undefined) return;
  await pipeline(Readable.from(issuesCsv(sql, staged.id)), createWriteStream(resolve(context.folder, file)));
  context.out(`Every issue: ${file}`);
}

async function mappingIn(context: CommandContext, given: Arguments): Promise<Mapping | undefined> {
  const file = given.text('mapping');
  if (file === undefined) return undefined;
  try {
    return parseMapping(await readFile(resolve(context.folder, file), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new CommandFailure(`There is no mapping file ${file}. To make one: --propose-mapping`);
    }
    throw error;
  }
}

function commitOptions(given: Arguments): CommitOptions {
  const reasonFr = given.text('erratum');
  return {
    skipInvalid: given.flag('skip-invalid'),
    replace: given.flag('replace'),
    erratum: reasonFr === undefined ? null : { reasonFr, reasonEn: given.text('erratum-en') ?? null },
  };
}
