import type { Database } from '@barometre/prisma';
import { type Change, everything, readChange } from './change.ts';

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
  close(): Promise<void>;
}

/** Begins to hear what changes. */
export async function openChangeFeed({ listen }: Pick<Database, 'listen'>): Promise<ChangeFeed> {
  const changes = new Set<(change: Change) => void>();
  const health = new Set<(healthy: boolean) => void>();
  let healthy = true;
  const tell = (change: Change) => {
    for (const listener of changes) listener(change);
  };
  const become = (next: boolean) => {
    if (healthy === next) return;
    healthy = next;
    for (const listener of health) listener(next);
  };
  const closing = new AbortController();
  const stop = await listen(channel, {
    onMessage: (message) => tell(readChange(message)),
    onLost: () => become(false),
    onGap: () => {
      become(true);
      tell(everything);
    },
  });
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
  };
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
