import { type Preview, previewImport } from '../ingest/report/preview.ts';
import { type UnknownSpelling, unknownSpellings } from '../ingest/report/unknown-spellings.ts';
import type { Theme } from '../ingest/store/themes.ts';
import { exclusiveShares, type ShareOf } from '../statistics/share.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Import } from './import.ts';
import { localeArgs } from './locale.ts';
import { Share } from './share.ts';

const ImportThemeShare = builder.objectRef<ShareOf<Theme>>('ImportThemeShare').implement({
  description: 'A theme as it would stand after a commit. It may not be one of the edition yet.',
  interfaces: [Share],
  fields: (t) => ({
    code: t.string({ description: 'Its code within the edition.', resolve: ({ category }) => category.code }),
    label: t.string({
      description: 'The theme as readers would know it.',
      args: localeArgs,
      resolve: ({ category }, { locale }) => (locale === 'EN' ? category.labelEn : category.labelFr),
    }),
  }),
});

const ImportPreview = builder.objectRef<Preview>('ImportPreview').implement({
  description: 'What the edition would add up to, were the import committed.',
  fields: (t) => ({
    projectCount: t.exposeInt('projectCount', { description: 'How many projects it would have.' }),
    cityCount: t.exposeInt('cityCount', { description: 'How many cities would lead at least one.' }),
    themes: t.field({
      type: [ImportThemeShare],
      description: 'By primary theme, in the edition’s order; new themes behind the others.',
      resolve: ({ themes }) => exclusiveShares(themes, ({ count }) => count),
    }),
  }),
});

const UnknownSpellingField = builder.enumType('UnknownSpellingField', {
  description: 'What a spelling that the mapping does not know stands for.',
  values: {
    THEME: { value: 'THEME_UNKNOWN', description: 'A spelling that should stand for a theme.' },
    STATUS: { value: 'STATUS_UNKNOWN', description: 'A spelling that should stand for a status.' },
    OBJECTIVE: { value: 'OBJECTIVE_UNKNOWN', description: 'A spelling that should stand for an objective.' },
  } as const,
});

const ImportSpelling = builder.objectRef<UnknownSpelling>('UnknownSpelling').implement({
  description:
    'A value of the file that the mapping does not know: add it to the mapping, or correct the cells.',
  fields: (t) => ({
    field: t.expose('code', { type: UnknownSpellingField, description: 'What it stands for.' }),
    value: t.exposeString('value', { description: 'What the cells say.' }),
    count: t.exposeInt('count', { description: 'How many cells say it.' }),
  }),
});

function databaseOf({ sql }: Context) {
  if (sql === null) throw new Error('an import was read in a context that has no database');
  return sql;
}

builder.objectFields(Import, (t) => ({
  preview: t.field({
    type: ImportPreview,
    nullable: true,
    description: 'What committing it would make of its edition; null unless it is STAGED.',
    args: {
      replace: t.arg.boolean({
        defaultValue: false,
        description: 'As in `CommitImportInput`: projects that the file does not have would be removed.',
      }),
    },
    resolve: (found, { replace }, context) => previewImport(databaseOf(context), found, replace ?? false),
  }),
  unknownSpellings: t.field({
    type: [ImportSpelling],
    description: 'What the mapping does not know the meaning of, the most frequent first; 200 at most.',
    resolve: ({ id }, _arguments, context) => unknownSpellings(databaseOf(context), id),
  }),
}));
