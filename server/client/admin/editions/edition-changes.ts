import { isRefusal, type Refusal, refusalFields } from '../api/refusal.ts';
import type { Session } from '../session/session.ts';

type Mutation =
  | 'createEdition'
  | 'updateEdition'
  | 'publishEdition'
  | 'unpublishEdition'
  | 'setCurrentEdition'
  | 'deleteEdition';

const inputs: Record<Mutation, string> = {
  createEdition: 'CreateEditionInput',
  updateEdition: 'UpdateEditionInput',
  publishEdition: 'PublishEditionInput',
  unpublishEdition: 'EditionCodeInput',
  setCurrentEdition: 'EditionCodeInput',
  deleteEdition: 'EditionCodeInput',
};

/** What the conflict's version is needed for: to send the change again, knowingly. */
const current = '... on ConflictError { current { ... on Edition { version } } }';

const documentOf = (mutation: Mutation): string =>
  `mutation Change($input: ${inputs[mutation]}!, $locale: Locale!) {
    result: ${mutation}(input: $input) { __typename ${refusalFields} ${current} }
  }`;

export const editionDocuments: readonly string[] = (Object.keys(inputs) as Mutation[]).map(documentOf);

/** Makes a change of an edition; null when it was made, else why it was not. */
export async function changeEdition(
  { api, words }: Session,
  mutation: Mutation,
  input: Readonly<Record<string, unknown>>,
): Promise<Refusal<{ version: number }> | null> {
  const { result } = await api.ask<{ result: { __typename: string } | Refusal<{ version: number }> }>(
    documentOf(mutation),
    {
      input,
      locale: words.locale,
    },
  );
  return isRefusal(result) ? result : null;
}
