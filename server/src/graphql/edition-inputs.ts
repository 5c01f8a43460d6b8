import type { Provenance as ProvenanceCode } from '@barometre/prisma';
import { builder } from './builder.ts';
import { Provenance } from './enums.ts';
import { ErratumInput } from './mutation-results.ts';

interface SourceFieldsInput {
  name: string;
  url?: string | null | undefined;
  licence?: string | null | undefined;
  updatedAt?: Date | null | undefined;
}

/** What a client may send of an edition, for a new one and for a change. */
export interface EditionFieldsInput {
  year?: number | null | undefined;
  titleFr?: string | null | undefined;
  titleEn?: string | null | undefined;
  projectsFr?: string | null | undefined;
  projectsEn?: string | null | undefined;
  provenance?: ProvenanceCode | null | undefined;
  noticeFr?: string | null | undefined;
  noticeEn?: string | null | undefined;
  methodologyFr?: string | null | undefined;
  methodologyEn?: string | null | undefined;
  asOf?: Date | null | undefined;
  source?: SourceFieldsInput | null | undefined;
  previous?: string | null | undefined;
  comparableToPrevious?: boolean | null | undefined;
}

const SourceInput = builder.inputType('SourceInput', {
  description: 'Where figures come from. What is not known is left out, never guessed.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What to quote, in the language of the source.' }),
    url: t.string({ description: 'Its address, with http:// or https://.' }),
    licence: t.string({ description: 'Under which licence it may be reused.' }),
    updatedAt: t.field({ type: 'Date', description: 'The day of its last update.' }),
  }),
});

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const optionalFields = (t: InputFields) => ({
  projectsFr: t.string({
    description:
      'What its projects are, in French, in the plural and without a capital: “projets d’investissement”. Without it “projets numériques”, where provenance is ADMINISTRATIVE “projets”.',
  }),
  projectsEn: t.string({ description: 'The same in English: “investment projects”.' }),
  noticeFr: t.string({
    description: 'One sentence to show with every figure, in French; needed where data is RECONSTRUCTED.',
  }),
  noticeEn: t.string({ description: 'The same sentence in English.' }),
  methodologyFr: t.string({ description: 'How it was made, in French; 20,000 characters at most.' }),
  methodologyEn: t.string({ description: 'How it was made, in English; 20,000 characters at most.' }),
  asOf: t.field({
    type: 'Date',
    description: 'The day that its figures speak of; needed unless the provenance is PUBLISHED.',
  }),
  previous: t.string({
    description: 'The code of the edition that it follows; null for the first of a line.',
  }),
  comparableToPrevious: t.boolean({
    description: 'Whether its figures may be compared with those of `previous`; needed exactly with it.',
  }),
});

const erratum = 'The reason to tell readers: needed exactly where the edition is published.';

export const CreateEditionInput = builder.inputType('CreateEditionInput', {
  description: 'A new edition. It begins as a draft without themes and projects.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Its unique name for ever: a to z, 0 to 9 and hyphens, such as `subventions-2019`.',
    }),
    year: t.int({ required: true, description: 'The year that it speaks of, 1990 to 2100.' }),
    titleFr: t.string({ required: true, description: 'What to call it, in French.' }),
    titleEn: t.string({ required: true, description: 'What to call it, in English.' }),
    provenance: t.field({ type: Provenance, required: true, description: 'Where its figures come from.' }),
    source: t.field({ type: SourceInput, required: true, description: 'What to quote with its figures.' }),
    ...optionalFields(t),
  }),
});

export const UpdateEditionInput = builder.inputType('UpdateEditionInput', {
  description: 'A change of an edition’s words: fields that are left out stay as they are, null clears them.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the edition; it never changes.' }),
    expectedVersion: t.int({
      required: true,
      description:
        'The `version` that you read. If it is another by now, nothing is changed (ConflictError).',
    }),
    year: t.int({ description: 'The year that it speaks of, 1990 to 2100.' }),
    titleFr: t.string({ description: 'What to call it, in French.' }),
    titleEn: t.string({ description: 'What to call it, in English.' }),
    provenance: t.field({ type: Provenance, description: 'Where its figures come from.' }),
    source: t.field({ type: SourceInput, description: 'What to quote with its figures, as a whole.' }),
    ...optionalFields(t),
    erratum: t.field({ type: ErratumInput, description: erratum }),
  }),
});

export const PublishEditionInput = builder.inputType('PublishEditionInput', {
  description: 'A draft to make public.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the draft.' }),
    makeCurrent: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether it becomes the edition that is shown when none is named. Not unless asked.',
    }),
    erratum: t.field({
      type: ErratumInput,
      description: 'The reason to tell readers: needed where it was public before and has changed since.',
    }),
  }),
});

export const EditionCodeInput = builder.inputType('EditionCodeInput', {
  description: 'Which edition is meant.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code of the edition, such as `2013`.' }),
  }),
});
