import type { Objective as ObjectiveCode, ProjectStatus as StatusCode } from '@barometre/prisma';
import { builder } from './builder.ts';
import { MaturityAxis, Objective, ProjectStatus } from './enums.ts';
import { ErratumInput } from './mutation-results.ts';

/** What a client may send of a project, for a new one and for a change. */
export interface ProjectFieldsInput {
  reference?: string | null | undefined;
  title?: string | null | undefined;
  description?: string | null | undefined;
  url?: string | null | undefined;
  city?: string | null | undefined;
  theme?: string | null | undefined;
  secondaryThemes?: string[] | null | undefined;
  partnerCities?: string[] | null | undefined;
  objectives?: ObjectiveCode[] | null | undefined;
  status?: StatusCode | null | undefined;
  partners?: string[] | null | undefined;
  budgetPlanned?: number | null | undefined;
  budgetSpent?: number | null | undefined;
  startedOn?: Date | null | undefined;
  completedOn?: Date | null | undefined;
}

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What may be unknown of a project. */
const optionalFields = (t: InputFields) => ({
  description: t.string({ description: 'What it is about; 20,000 characters at most.' }),
  url: t.string({ description: 'A page about it, with http:// or https://.' }),
  secondaryThemes: t.stringList({
    description: 'Codes of up to two further themes, the more important first; null means none.',
  }),
  partnerCities: t.stringList({
    description: 'Slugs of other participants of the edition that take part in it; null means none.',
  }),
  objectives: t.field({ type: [Objective], description: 'What it is for; null means that nobody said.' }),
  status: t.field({ type: ProjectStatus, description: 'How far it is; null where it is not known.' }),
  partners: t.stringList({ description: 'Its other partners, such as companies; null means none.' }),
  budgetPlanned: t.float({ description: 'Planned budget in euros, with two decimals at most.' }),
  budgetSpent: t.float({ description: 'Budget spent so far in euros, with two decimals at most.' }),
  startedOn: t.field({ type: 'Date', description: 'Its first day.' }),
  completedOn: t.field({ type: 'Date', description: 'The day of its completion, not before its first.' }),
});

/** Which version is changed, and the reason where the edition is published. */
const editFields = (t: InputFields) => ({
  id: t.id({ required: true, description: 'The `id` of the project.' }),
  expectedVersion: t.int({
    required: true,
    description: 'The `version` that you read. If it is another by now, nothing is changed (ConflictError).',
  }),
  erratum: erratumField(t),
});

const erratumField = (t: InputFields) =>
  t.field({
    type: ErratumInput,
    description: 'The reason to tell readers: needed exactly where the edition is published.',
  });

const AssessmentInput = builder.inputType('AssessmentInput', {
  description: 'How mature a project is on one axis.',
  fields: (t) => ({
    axis: t.field({ type: MaturityAxis, required: true, description: 'What is assessed; once each.' }),
    value: t.int({
      description: 'From 0 to 4; null where it cannot be assessed, which clears the evidence.',
    }),
    evidence: t.string({ description: 'What the value rests on, such as a report and its page.' }),
  }),
});

const assessmentsField = (t: InputFields) =>
  t.field({
    type: [AssessmentInput],
    description: 'How mature it is, one for each axis that is to change, in the same change as the rest.',
  });

export const CreateProjectInput = builder.inputType('CreateProjectInput', {
  description: 'A new project. What nobody knows is left out: nothing is made up.',
  fields: (t) => ({
    edition: t.string({ required: true, description: 'The code of the edition that is to list it.' }),
    reference: t.string({
      description: 'Its stable name within the edition; the next free number when left out.',
    }),
    title: t.string({ required: true, description: 'What it is called; 300 characters at most.' }),
    city: t.string({ required: true, description: 'The slug of the city that leads it.' }),
    theme: t.string({ required: true, description: 'The code of its primary theme.' }),
    ...optionalFields(t),
    assessments: assessmentsField(t),
    erratum: erratumField(t),
  }),
});

export const UpdateProjectInput = builder.inputType('UpdateProjectInput', {
  description: 'A change of a project: fields that are left out stay as they are, null clears them.',
  fields: (t) => ({
    ...editFields(t),
    reference: t.string({ description: 'Another stable name within the edition.' }),
    title: t.string({ description: 'What it is called; 300 characters at most.' }),
    city: t.string({ description: 'The slug of the participant that leads it.' }),
    theme: t.string({ description: 'The code of its primary theme.' }),
    ...optionalFields(t),
    assessments: assessmentsField(t),
  }),
});

export const AssessProjectInput = builder.inputType('AssessProjectInput', {
  description: 'An assessment of a project on some or all axes.',
  fields: (t) => ({
    ...editFields(t),
    assessments: t.field({
      type: [AssessmentInput],
      required: true,
      description: 'One for each axis that is to change.',
    }),
  }),
});

export const DeleteProjectInput = builder.inputType('DeleteProjectInput', {
  description: 'A project to take out, and the version of it that was looked at.',
  fields: editFields,
});
