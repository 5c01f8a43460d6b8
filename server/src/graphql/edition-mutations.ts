import { deleteEdition } from '../editorial/delete-edition.ts';
import type { EditionChange } from '../editorial/edition-content.ts';
import { createEdition, updateEdition } from '../editorial/editions.ts';
import { publishEdition, setCurrentEdition, unpublishEdition } from '../editorial/publication.ts';
import { builder } from './builder.ts';
import { DeletionResult, deletionOf } from './deletion.ts';
import {
  CreateEditionInput,
  EditionCodeInput,
  type EditionFieldsInput,
  PublishEditionInput,
  UpdateEditionInput,
} from './edition-inputs.ts';
import { EditionResult } from './edition-result.ts';
import { change, dayOf } from './mutation-results.ts';

/** The fields of the API as the editorial rules know them. Null clears, and what is left out stays. */
const changeOf = (fields: EditionFieldsInput): EditionChange => ({
  year: fields.year,
  titleFr: fields.titleFr,
  titleEn: fields.titleEn,
  projectsFr: fields.projectsFr,
  projectsEn: fields.projectsEn,
  provenance: fields.provenance,
  noticeFr: fields.noticeFr,
  noticeEn: fields.noticeEn,
  methodologyFr: fields.methodologyFr,
  methodologyEn: fields.methodologyEn,
  asOf: dayOf(fields.asOf),
  source: sourceOf(fields.source),
  previous: fields.previous,
  comparableToPrevious: fields.comparableToPrevious,
});

const sourceOf = (source: EditionFieldsInput['source']): EditionChange['source'] =>
  source == null
    ? source
    : {
        name: source.name,
        url: source.url ?? null,
        licence: source.licence ?? null,
        updatedAt: dayOf(source.updatedAt) ?? null,
      };

const which = 'Which edition is meant, by its code.';

builder.mutationFields((t) => ({
  createEdition: t.field({
    type: EditionResult,
    description: 'Begins an edition, as a draft that editors alone see. Editors.',
    args: {
      input: t.arg({ type: CreateEditionInput, required: true, description: 'What to say of it.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        editionId: await createEdition(database, editor, input.code, changeOf(input)),
      })),
  }),
  updateEdition: t.field({
    type: EditionResult,
    description: 'Changes what is said of an edition: titles, notice, methodology, source, line. Editors.',
    args: {
      input: t.arg({ type: UpdateEditionInput, required: true, description: 'What to change, and why.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        editionId: await updateEdition(database, editor, input, changeOf(input)),
      })),
  }),
  publishEdition: t.field({
    type: EditionResult,
    description:
      'Makes a draft public and fixes its figures as a revision. The current edition stays the one it was unless `makeCurrent` says otherwise. Editors.',
    args: {
      input: t.arg({ type: PublishEditionInput, required: true, description: 'Which draft, and how.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        editionId: await publishEdition(database, editor, input),
      })),
  }),
  unpublishEdition: t.field({
    type: EditionResult,
    description:
      'Takes an edition back from the public. Projects, errata and revisions all stay, for editors to see. Not for the current edition. Editors.',
    args: { input: t.arg({ type: EditionCodeInput, required: true, description: which }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        editionId: await unpublishEdition(database, editor, input.code),
      })),
  }),
  setCurrentEdition: t.field({
    type: EditionResult,
    description: 'Chooses the published edition that is shown when none is named. Editors.',
    args: { input: t.arg({ type: EditionCodeInput, required: true, description: which }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => ({
        editionId: await setCurrentEdition(database, editor, input.code),
      })),
  }),
  deleteEdition: t.field({
    type: DeletionResult,
    description:
      'Deletes a draft that was never public, with its themes and projects. The audit log keeps what they were. Editors.',
    args: { input: t.arg({ type: EditionCodeInput, required: true, description: which }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) =>
        deletionOf('Edition', await deleteEdition(database, editor, input.code), null),
      ),
  }),
}));
