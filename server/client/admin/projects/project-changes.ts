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

/**
 * Saves what was changed: the fields, then the assessment on the version that this made. Answers what came of it last,
 * with how much of it was saved.
 */
export async function saveProject(
  session: Session,
  edit: ProjectEdit,
  change: Readonly<Record<string, unknown>>,
  assessments: readonly AssessmentInput[],
): Promise<{ outcome: Outcome; halfSaved: boolean }> {
  let version = edit.expectedVersion;
  let outcome: Outcome | undefined;
  if (Object.keys(change).length > 0) {
    outcome = await send(session, 'updateProject', { ...change, ...edit });
    if (isRefusal(outcome)) return { outcome, halfSaved: false };
    version = outcome.project.version;
  }
  if (assessments.length > 0 || outcome === undefined) {
    const before = outcome;
    outcome = await send(session, 'assessProject', { ...edit, expectedVersion: version, assessments });
    return { outcome, halfSaved: before !== undefined && isRefusal(outcome) };
  }
  return { outcome, halfSaved: false };
}

/** Takes a project out; null when that was done, else why it was not. */
export async function removeProject(session: Session, edit: ProjectEdit): Promise<Refusal<Project> | null> {
  const outcome = await send(session, 'deleteProject', edit);
  return isRefusal(outcome) ? outcome : null;
}
