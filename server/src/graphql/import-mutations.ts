import { requireRole } from '../access/permission.ts';
import { findImport, type ImportInfo } from '../ingest/report/imports.ts';
import { noImport, requireImport } from '../ingest/store/access.ts';
import { commitImport } from '../ingest/store/commit.ts';
import { discardImport } from '../ingest/store/discard.ts';
import { builder } from './builder.ts';
import { Import } from './import.ts';
import { change, ErratumInput, resultOf, rowId } from './mutation-results.ts';

const ImportPayload = builder.objectRef<{ imported: ImportInfo }>('ImportPayload').implement({
  description: 'The import, after what was done with it.',
  fields: (t) => ({
    import: t.field({
      type: Import,
      description: 'The import as it is now.',
      resolve: ({ imported }) => imported,
    }),
  }),
});

const ImportResult = resultOf('ImportResult', 'an import', ImportPayload);

const CommitImportInput = builder.inputType('CommitImportInput', {
  description: 'Which import to commit, and how.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The `id` of the import.' }),
    skipInvalid: t.boolean({
      defaultValue: false,
      description: 'Leaves rows with errors out instead of refusing the file.',
    }),
    replace: t.boolean({
      defaultValue: false,
      description: 'The file is the whole edition: projects that it does not have are removed. Editors.',
    }),
    erratum: t.field({ type: ErratumInput, description: 'Why a published edition is corrected.' }),
  }),
});

const DiscardImportInput = builder.inputType('DiscardImportInput', {
  description: 'Which import to give up.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The `id` of the import.' }) }),
});

builder.mutationFields((t) => ({
  commitImport: t.field({
    type: ImportResult,
    description:
      'Brings the rows of a staged import into its edition, all of them or none. Editors; city editors for rows of their own cities.',
    args: {
      input: t.arg({ type: CommitImportInput, required: true, description: 'Which import, and how.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, { actor }) => {
        requireRole(actor, 'CITY_EDITOR');
        const id = rowId(input.id, 'Import');
        await requireImport(database, actor, id);
        await database.transaction((sql) =>
          commitImport(sql, id, actor, {
            skipInvalid: input.skipInvalid ?? false,
            replace: input.replace ?? false,
            erratum: input.erratum ?? null,
          }),
        );
        return { imported: (await findImport(database, id)) ?? gone() };
      }),
  }),
  discardImport: t.field({
    type: ImportResult,
    description: 'Gives a staged import up; nothing was changed. Editors, and whoever sent it.',
    args: {
      input: t.arg({ type: DiscardImportInput, required: true, description: 'Which import to give up.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, { actor }) => {
        requireRole(actor, 'CITY_EDITOR');
        const id = rowId(input.id, 'Import');
        await requireImport(database, actor, id);
        await database.transaction((sql) => discardImport(sql, id, actor));
        return { imported: (await findImport(database, id)) ?? gone() };
      }),
  }),
}));

function gone(): never {
  throw noImport();
}
