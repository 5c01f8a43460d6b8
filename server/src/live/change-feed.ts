import { randomUUID } from 'node:crypto';
import type { Database } from '@barometre/prisma';
import { type Change, everything, readChange } from './change.ts';
import { markMessage, readMark } from './mark.ts';

/** The channel on which the database's triggers tell what was changed. */
const channel = 'barometre_changes';

/** What changes in the database, from whichever process, once it is committed. */
export interface ChangeFeed {
  /**
   * Whether every change is heard. While it is false, what is in memory may be out of date without anybody saying so; what
   * is read from the database is not. Listeners of `onHealth` are told first, then those of `subscribe` that everything
   * may have changed, as soon as it is true again.
   */
  readonly healthy: boolean;
  /** Hears each change. Answers a function that ends it. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Hears when `healthy` changes. Answers a function that ends it. */
  onHealth(listener: (healthy: boolean) => void): () => void;
  /** Aborted by `close`, from which on nothing is heard. */
  readonly closed: AbortSignal;
  /**
   * Waits until every change that is committed by now was heard, or is taken for missed, by every process of this server. Never
   * fails.
   */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** Other processes of the same server, each with a feed of its own. */
export interface OtherFeeds {
  /** Lets the others wait until this one has caught up. */
  answer(question: 'caughtUp', answer: () => Promise<void>): void;
  /** Waits until they have. */
  ask(question: 'caughtUp'): Promise<unknown>;
}

/**
 * Begins to hear what changes.
 *
 * @param others left out: there are none
 */
export async function openChangeFeed(
  { listen, sql }: Pick<Database, 'listen' | 'sql'>,
  others?: OtherFeeds,
): Promise<ChangeFeed> {
  const changes = new Set<(change: Change) => void>();
  const health = new Set<(healthy: boolean) => void>();
  let healthy = true;
  const tell = (change: Change) => {
    for (const listener of changes) listener(change);
  };
  // Messages come in the order of their commits: what was said before a mark was heard before it.
  const marks = new Map<string, () => void>();
  const hear = (message: string) => {
    const mark = readMark(message);
    if (mark === undefined) tell(readChange(message));
    else marks.get(mark)?.();
  };
  const become = (next: boolean) => {
    if (healthy === next) return;
    healthy = next;
    for (const heard of marks.values()) heard();
    for (const listener of health) listener(next);
  };
  const closing = new AbortController();
  const stop = await listen(channel, {
    onMessage: hear,
    onLost: () => become(false),
    onGap: () => {
      become(true);
      tell(everything);
    },
  });
  const caughtUpHere = async () => {
    if (!healthy) return;
    const mark = randomUUID();
    const heard = Promise.withResolvers<void>();
    marks.set(mark, heard.resolve);
    try {
      await sql.query('SELECT pg_notify($1, $2)', [channel, markMessage(mark)]);
      await heard.promise;
    } catch {
      // The mark could not be sent, so nobody knows what was heard.
      tell(everything);
    } finally {
      marks.delete(mark);
    }
  };
  others?.answer('caughtUp', caughtUpHere);
  return {
    get healthy() {
      return healthy;
    },
    subscribe: (listener) => added(changes, listener),
    onHealth: (listener) => added(health, listener),
    closed: closing.signal,
    close: async () => {
      become(false);
      closing.abort();
      await stop();
    },
    caughtUp: async () => {
      await Promise.all([caughtUpHere(), others?.ask('caughtUp')]);
    },
  };
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
