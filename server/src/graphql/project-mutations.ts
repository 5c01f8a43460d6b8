import { assessed, assessProject } from '../editorial/assess-project.ts';
import { unknownMaturity } from '../editorial/project-content.ts';
import { createProject, deleteProject, type ProjectChange, updateProject } from '../editorial/projects.ts';
import { findProjects } from '../reads/project.ts';
import { builder } from './builder.ts';
import { DeletionResult, deletionOf } from './deletion.ts';
import { change, dayOf, resultOf, rowId } from './mutation-results.ts';
import { Project } from './project.ts';
import {
  AssessProjectInput,
  CreateProjectInput,
  DeleteProjectInput,
  type ProjectFieldsInput,
  UpdateProjectInput,
} from './project-inputs.ts';
import { selected } from './selection.ts';

const ProjectPayload = builder.objectRef<{ projectId: number }>('ProjectPayload').implement({
  description: 'The change was made.',
  fields: (t) => ({
    project: t.field({
      type: Project,
      description: 'The project as it is now, with its new version.',
      resolve: async ({ projectId }, _arguments, { reads }, info) => {
        const [project] = await findProjects(reads.read, [projectId], selected(info));
        if (project === undefined) throw new Error(`project ${projectId} was deleted while it was read`);
        return project;
      },
    }),
  }),
});

export const ProjectResult = resultOf('ProjectResult', 'a project', ProjectPayload);

/** The fields of the API as the editorial rules know them. Null clears, and what is left out stays. */
function changeOf({ startedOn, completedOn, ...fields }: ProjectFieldsInput): ProjectChange {
  return {
    reference: fields.reference,
    title: fields.title,
    description: fields.description,
    url: fields.url,
    city: fields.city,
    theme: fields.theme,
    secondaryThemes: fields.secondaryThemes,
    partnerCities: fields.partnerCities,
    objectives: fields.objectives,
    status: fields.status,
    partners: fields.partners,
    budgetPlanned: fields.budgetPlanned,
    budgetSpent: fields.budgetSpent,
    startedOn: dayOf(startedOn),
    completedOn: dayOf(completedOn),
  };
}

const inputDescription = 'What to change, of which version, and why.';

builder.mutationFields((t) => ({
  createProject: t.field({
    type: ProjectResult,
    description:
      'Adds a project to an edition. City editors: for their own cities. An editor thereby also brings a city into an edition that it did not take part in.',
    args: {
      input: t.arg({ type: CreateProjectInput, required: true, description: 'The new project, and where.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => {
        const { edition, erratum, assessments } = input;
        const project = { ...changeOf(input), ...assessed({ maturity: unknownMaturity }, assessments ?? []) };
        return { projectId: await createProject(database, editor, edition, project, erratum) };
      }),
  }),
  updateProject: t.field({
    type: ProjectResult,
    description:
      'Changes a project: fields that are left out stay, null clears. City editors: where one of their cities leads it, before and after.',
    args: { input: t.arg({ type: UpdateProjectInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => {
        const edit = { ...input, id: rowId(input.id, 'Project') };
        const { assessments } = input;
        await updateProject(database, editor, edit, (before) => ({
          ...changeOf(input),
          ...assessed(before, assessments ?? []),
        }));
        return { projectId: edit.id };
      }),
  }),
  assessProject: t.field({
    type: ProjectResult,
    description:
      'Assesses how mature a project is, axis by axis, with the evidence. Axes that are left out stay. City editors: for their own cities.',
    args: { input: t.arg({ type: AssessProjectInput, required: true, description: inputDescription }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => {
        const edit = { ...input, id: rowId(input.id, 'Project') };
        await assessProject(database, editor, edit, input.assessments);
        return { projectId: edit.id };
      }),
  }),
  deleteProject: t.field({
    type: DeletionResult,
    description:
      'Takes a project out of its edition. The audit log keeps it: `restore` brings it back. City editors: for their own cities.',
    args: {
      input: t.arg({ type: DeleteProjectInput, required: true, description: 'Which one, and why.' }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, editor) => {
        const edit = { ...input, id: rowId(input.id, 'Project') };
        return deletionOf('Project', edit.id, await deleteProject(database, editor, edit));
      }),
  }),
}));
