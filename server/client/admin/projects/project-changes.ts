import { isRefusal, type Refusal, refusalFields } from '../api/refusal.ts';
import type { Session } from '../session/session.ts';
import { type Project, projectFields } from './project.ts';
import type { AssessmentInput } from './project-input.ts';

export interface ProjectEdit {
  id: string;
  expectedVersion: number;
  /** For a published edition. */
  erratum: object | null;
}

type Saved = { __typename: 'ProjectPayload'; project: Project };
export type Outcome = Saved | Refusal<Project>;

const result = `__typename ... on ProjectPayload { project { ${projectFields} } } ${refusalFields}
  ... on ConflictError { current { ... on Project { ${projectFields} } } }`;

export const projectDocuments = {
  createProject: `mutation Create($input: CreateProjectInput!, $locale: Locale!) { result: createProject(input: $input) { ${result} } }`,
  updateProject: `mutation Update($input: UpdateProjectInput!, $locale: Locale!) { result: updateProject(input: $input) { ${result} } }`,
  assessProject: `mutation Assess($input: AssessProjectInput!, $locale: Locale!) { result: assessProject(input: $input) { ${result} } }`,
  deleteProject: `mutation Delete($input: DeleteProjectInput!, $locale: Locale!) { result: deleteProject(input: $input) { __typename ${refusalFields} } }`,
};

async function send(
  { api, words }: Session,
  mutation: keyof typeof projectDocuments,
  input: object,
): Promise<Outcome> {
  const answer = await api.ask<{ result: Outcome }>(projectDocuments[mutation], {
    input,
    locale: words.locale,
  });
  return answer.result;
}

/** Saves what was changed, all of it or nothing: an edition's readers are told of one correction, not of two. */
export async function saveProject(
  session: Session,
  edit: ProjectEdit,
  change: Readonly<Record<string, unknown>>,
  assessments: readonly AssessmentInput[],
): Promise<Outcome> {
  const assessed = assessments.length > 0 ? { assessments } : {};
  // An assessment alone is told apart in the audit log.
  if (Object.keys(change).length === 0) return await send(session, 'assessProject', { ...edit, ...assessed });
  return await send(session, 'updateProject', { ...change, ...assessed, ...edit });
}

/** Adds a project to an edition. Without a reference it is given the next one. */
export async function createProject(
  session: Session,
  place: { edition: string; erratum: object | null },
  change: Readonly<Record<string, unknown>>,
  assessments: readonly AssessmentInput[],
): Promise<Outcome> {
  // What has to be there is sent even when it is empty: the answer then names every field that misses.
  const required = { title: '', city: '', theme: '' };
  return await send(session, 'createProject', { ...required, ...change, assessments, ...place });
}

/** Takes a project out; null when that was done, else why it was not. */
export async function removeProject(session: Session, edit: ProjectEdit): Promise<Refusal<Project> | null> {
  const outcome = await send(session, 'deleteProject', edit);
  return isRefusal(outcome) ? outcome : null;
}
