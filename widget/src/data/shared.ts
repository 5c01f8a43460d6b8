import { Failure } from './failure.ts';

/** A connection that hangs must end in a retry button. */
const TIMEOUT_MS = 20_000;

/** How long an answer serves others who ask the same: a page begins with all its elements at once. */
const FRESH_MS = 5_000;

/** What was asked for, for one of those who share it. */
export interface Asked<Answer> {
  answer: Promise<Answer>;
  /** Not to be waited for any more; when nobody waits it is aborted. */
  leave(): void;
}

interface Flight<Answer> {
  answer: Promise<Answer>;
  waiting: number;
  abort: AbortController;
}

const flights = new Map<string, Flight<unknown>>();

/**
 * Asks once for all elements of the page that want the same, at the same time or shortly after one another.
 *
 * @param lasts whether the answer may serve who asks later than at the same moment
 */
export function shared<Answer>(
  key: string,
  lasts: boolean,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Asked<Answer> {
  const forget = () => flights.get(key) === flight && flights.delete(key);
  const begin = () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Failure('TIMEOUT')), TIMEOUT_MS);
    const answer = ask(abort.signal);
    if (lasts) answer.then(() => setTimeout(forget, FRESH_MS), forget);
    // Who asks later than at the same moment asks for what is newer than this answer may be.
    else setTimeout(forget);
    return { answer, waiting: 0, abort };
  };
  const flight = (flights.get(key) as Flight<Answer> | undefined) ?? begin();
  flights.set(key, flight);
  flight.waiting++;
  return {
    answer: flight.answer,
    leave: () => {
      if (--flight.waiting) return;
      forget();
      flight.abort.abort();
    },
  };
}
