import { isRefusal, type Refusal } from '../api/refusal.ts';
import type { Session } from '../session/session.ts';
import { commitMutation, discardMutation, type Imported } from './imported.ts';

export type CommitResult = Pick<Imported, 'created' | 'updated' | 'unchanged' | 'removed' | 'skipped'>;

/** Brings the rows into the edition: what was done, or why it was not. */
export async function sendCommit(
  { api, words }: Session,
  input: object,
): Promise<CommitResult | { refusal: Refusal }> {
  const { result } = await api.ask<{ result: { __typename: string; import: CommitResult } | Refusal }>(
    commitMutation,
    { input, locale: words.locale },
  );
  return isRefusal(result) ? { refusal: result } : result.import;
}

/** Gives an import up; null when that was done. */
export async function sendDiscard({ api, words }: Session, id: string): Promise<Refusal | null> {
  const { result } = await api.ask<{ result: { __typename: string } | Refusal }>(discardMutation, {
    input: { id },
    locale: words.locale,
  });
  return isRefusal(result) ? result : null;
}
