import { type Edition, editionsQuery } from '../editions/edition.ts';
import { editionActions } from '../editions/edition-actions.ts';
import type { Session } from '../session/session.ts';

type Publish = Parameters<(typeof editionActions)['publish']>[0];
type Attempt = <Result>(what: string, work: () => Promise<Result>) => Promise<Result | undefined>;

/** Publishes the edition that a file was committed to, by the same dialog as the list of editions. */
export async function publishCommitted(
  session: Session,
  code: string,
  ask: Publish['ask'],
  attempt: Attempt,
): ReturnType<(typeof editionActions)['publish']> {
  const { api, words } = session;
  const answer = await attempt(words.loading, () =>
    api.ask<{ editions: Edition[] }>(editionsQuery, { locale: words.locale }),
  );
  const edition = answer?.editions.find((one) => one.code === code);
  if (edition === undefined) return undefined;
  return await editionActions.publish({
    session,
    edition,
    ask,
    attempt: (work) => attempt(words.saving, work),
  });
}
