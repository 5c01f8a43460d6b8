import { reorderThemes } from '../editorial/theme-order.ts';
import { createTheme, deleteTheme, updateTheme } from '../editorial/themes.ts';
import { builder } from './builder.ts';
import { DeletionResult, deletionOf } from './deletion.ts';
import { EditionResult } from './edition-result.ts';
import { change, ErratumInput, resultOf, rowId } from './mutation-results.ts';
import { Theme } from './theme.ts';

const ThemePayload = builder.objectRef<{ themeId: number }>('ThemePayload').implement({
  description: 'The change was made.',
  fields: (t) => ({
    theme: t.field({
      type: Theme,
      description: 'The theme as it is now, with its new version.',
      resolve: async ({ themeId }, _arguments, { reads }) =>
        (await reads.catalogue()).requireThemeById(themeId),
    }),
  }),
});

const ThemeResult = resultOf('ThemeResult', 'a theme', ThemePayload);

const code = 'A short name, unique within the edition: a to z, 0 to 9 and hyphens, such as `e-citizenship`.';
const expectedVersion =
  'The `version` that you read. If it is another by now, nothing is changed (ConflictError).';
const erratum = 'The reason to tell readers: needed exactly where the edition is published.';

const CreateThemeInput = builder.inputType('CreateThemeInput', {
  description: 'A new theme of an edition.',
  fields: (t) => ({
    edition: t.string({ required: true, description: 'The code of the edition that is to have it.' }),
    code: t.string({ required: true, description: code }),
    labelFr: t.string({ required: true, description: 'The theme as readers know it, in French.' }),
    labelEn: t.string({ required: true, description: 'The theme as readers know it, in English.' }),
    erratum: t.field({ type: ErratumInput, description: erratum }),
  }),
});

const UpdateThemeInput = builder.inputType('UpdateThemeInput', {
  description: 'A change of a theme: fields that are left out stay as they are.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The `id` of the theme.' }),
    expectedVersion: t.int({ required: true, description: expectedVersion }),
    code: t.string({ description: `${code} Addresses that name the present one stop working.` }),
    labelFr: t.string({ description: 'The theme as readers know it, in French.' }),
    labelEn: t.string({ description: 'The theme as readers know it, in English.' }),
    erratum: t.field({ type: ErratumInput, description: erratum }),
  }),
});

const DeleteThemeInput = builder.inputType('DeleteThemeInput', {
  description: 'A theme to take out, and the version of it that was looked at.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The `id` of the theme.' }),
    expectedVersion: t.int({ required: true, description: expectedVersion }),
    erratum: t.field({ type: ErratumInput, description: erratum }),
  }),
});

const ReorderThemesInput = builder.inputType('ReorderThemesInput', {
  description: 'The order in which an edition lists its themes.',
  fields: (t) => ({
    edition: t.string({ required: true, description: 'The code of the edition.' }),
    codes: t.stringList({ required: true, description: 'The codes of all its themes, each once.' }),
    erratum: t.field({ type: ErratumInput, description: erratum }),
  }),
});

builder.mutationFields((t) => ({
  createTheme: t.field({
    type: ThemeResult,
    description: 'Adds a theme at the end of an edition’s list. Editors.',
    args: {
      input: t.arg({ type: CreateThemeInput, required: true, description: 'The new theme, and where.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        themeId: await createTheme(database, editor, input.edition, input, input.erratum),
      })),
  }),
  updateTheme: t.field({
    type: ThemeResult,
    description: 'Changes the code or the labels of a theme. Editors.',
    args: {
      input: t.arg({ type: UpdateThemeInput, required: true, description: 'What to change, and why.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => {
        const edit = { ...input, id: rowId(input.id, 'Theme') };
        await updateTheme(database, editor, edit, input);
        return { themeId: edit.id };
      }),
  }),
  deleteTheme: t.field({
    type: DeletionResult,
    description: 'Takes a theme out that no project and no published figure uses. Editors.',
    args: { input: t.arg({ type: DeleteThemeInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => {
        const edit = { ...input, id: rowId(input.id, 'Theme') };
        return deletionOf('Theme', edit.id, await deleteTheme(database, editor, edit));
      }),
  }),
  reorderThemes: t.field({
    type: EditionResult,
    description: 'Puts the themes of an edition in another order. Editors.',
    args: { input: t.arg({ type: ReorderThemesInput, required: true, description: 'The order wanted.' }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        editionId: await reorderThemes(database, editor, input.edition, input.codes, input.erratum),
      })),
  }),
}));
