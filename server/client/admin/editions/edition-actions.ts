import { html } from 'lit';
import type { Refusal } from '../api/refusal.ts';
import type { Question } from '../forms/confirm.ts';
import { checkField } from '../forms/field.ts';
import type { Session } from '../session/session.ts';
import { type Edition, titleOf } from './edition.ts';
import { changeEdition } from './edition-changes.ts';
import { erratumInput } from './edition-input.ts';
import { erratumFields } from './erratum-fields.ts';

export type EditionAction = 'publish' | 'unpublish' | 'makeCurrent' | 'remove';

interface Request {
  session: Session;
  edition: Edition;
  ask: (question: Question) => Promise<FormData | null>;
  attempt: (work: () => Promise<Outcome>) => Promise<Outcome | undefined>;
}

/** What was done, or why it was not. */
type Outcome = { done: string } | { failure: string };

const outcome = (refusal: Refusal | null, done: string): Outcome =>
  refusal === null ? { done } : { failure: refusal.message };

/** Each says what will happen, asks, and does it. Undefined for who thinks better of it. */
export const editionActions: Record<EditionAction, (request: Request) => Promise<Outcome | undefined>> = {
  publish: async ({ session, edition, ask, attempt }) => {
    const { editions, count } = session.words;
    const text = editions.confirm.publish(
      titleOf(edition, session.words.language),
      count(edition.statistics?.projectCount ?? 0),
    );
    const answer = await ask({
      title: editions.publishOf(edition.code),
      body: html`<p>${text}</p>${checkField({ name: 'makeCurrent', label: editions.confirm.publishCurrent })}`,
      confirm: editions.publish,
    });
    if (answer === null) return undefined;
    const input = { code: edition.code, makeCurrent: answer.has('makeCurrent') };
    const done = editions.confirm.published(edition.code);
    const refusal = await attemptChange(attempt, () => changeEdition(session, 'publishEdition', input));
    if (refusal?.__typename !== 'ErratumRequiredError')
      return refusal === undefined ? undefined : outcome(refusal, done);
    const reason = await ask({
      title: editions.publishOf(edition.code),
      body: html`<p>${editions.reasonNeeded}</p>${erratumFields(session.words, [], true)}`,
      confirm: editions.publish,
    });
    if (reason === null) return undefined;
    const erratum = erratumInput(reason);
    return await attempt(async () =>
      outcome(await changeEdition(session, 'publishEdition', { ...input, erratum }), done),
    );
  },
  unpublish: ({ session, edition, ask, attempt }) => {
    const { editions, language } = session.words;
    return confirmed(
      { session, edition, ask, attempt },
      {
        title: editions.unpublishOf(edition.code),
        body: html`<p>${editions.confirm.unpublish(titleOf(edition, language))}</p>`,
        confirm: editions.unpublish,
        danger: true,
      },
      'unpublishEdition',
      editions.confirm.unpublished(edition.code),
    );
  },
  makeCurrent: ({ session, edition, ask, attempt }) => {
    const { editions, language } = session.words;
    return confirmed(
      { session, edition, ask, attempt },
      {
        title: editions.makeCurrentOf(edition.code),
        body: html`<p>${editions.confirm.current(titleOf(edition, language))}</p>`,
        confirm: editions.makeCurrent,
      },
      'setCurrentEdition',
      editions.confirm.currentDone(edition.code),
    );
  },
  remove: ({ session, edition, ask, attempt }) => {
    const { editions, language } = session.words;
    return confirmed(
      { session, edition, ask, attempt },
      {
        title: editions.removeOf(edition.code),
        body: html`<p>${editions.confirm.remove(titleOf(edition, language))}</p>`,
        confirm: editions.remove,
        danger: true,
      },
      'deleteEdition',
      editions.confirm.removed(edition.code),
    );
  },
};

async function confirmed(
  { session, edition, ask, attempt }: Request,
  question: Question,
  mutation: Parameters<typeof changeEdition>[1],
  done: string,
): Promise<Outcome | undefined> {
  if ((await ask(question)) === null) return undefined;
  return await attempt(async () =>
    outcome(await changeEdition(session, mutation, { code: edition.code }), done),
  );
}

/** As `attempt`, for who has to look at the refusal: undefined where there was no answer at all. */
async function attemptChange(
  attempt: Request['attempt'],
  work: () => Promise<Refusal | null>,
): Promise<Refusal | null | undefined> {
  let refusal: Refusal | null | undefined;
  await attempt(async () => {
    refusal = await work();
    return { done: '' };
  });
  return refusal;
}
