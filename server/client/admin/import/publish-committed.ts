import { type Edition, editionsQuery } from '../editions/edition.ts';
import { editionActions } from '../editions/edition-actions.ts';
import type { Session } from '../session/session.ts';

type Publish = Parameters<(typeof editionActions)['publish']>[0];

/** Publishes the edition that a file was committed to, by the same dialog as the list of editions. */
export async function publishCommitted(
  session: Session,
  code: string,
  ask: Publish['ask'],
  attempt: Publish['attempt'],
): ReturnType<(typeof editionActions)['publish']> {
  const { api, words } = session;
  const { editions } = await api.ask<{ editions: Edition[] }>(editionsQuery, { locale: words.locale });
  const edition = editions.find((one) => one.code === code);
  return edition === undefined ? undefined : await editionActions.publish({ session, edition, ask, attempt });
}
