import { LRUCache } from 'lru-cache';
import type { Change } from '../../live/change.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import { type Asked, LatelyFound } from './lately-found.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** An answer that is being made, for whoever asks the same meanwhile as well. */
export interface Making {
  key: string;
  /** The answer; null where it turned out not to be for everybody. */
  answer: Promise<StoredAnswer | null>;
  /** Hands the answer over, to be kept unless something that it was made from has changed since the making began. */
  offer(answer: StoredAnswer): void;
  /** There is no answer that others could be given. */
  abandon(): void;
}

interface Running extends Making {
  /** What was changed meanwhile; null where changes may have been missed. */
  changes: Change[] | null;
}

interface CacheOptions {
  /** The most that answers and their keys may take in memory; 0 keeps none. */
  maxBytes: number;
  feed: Pick<ChangeFeed, 'healthy' | 'subscribe' | 'onHealth'>;
}

/**
 * Answers in memory, by whatever tells one from another. A change drops those that it touches as soon as it is told, and
 * keeps out those that began to be made before it. While changes may be missed nothing is kept, and nothing given out.
 */
export class ResponseCache {
  readonly #answers: LRUCache<string, StoredAnswer> | undefined;
  /** Some of the answers: never one that is not among them. */
  readonly #lately = new LatelyFound<StoredAnswer>();
  /** Those that may be waited for: they began after the last change. */
  readonly #joinable = new Map<string, Running>();
  readonly #running = new Set<Running>();
  #healthy: boolean;

  constructor({ maxBytes, feed }: CacheOptions) {
    // One answer must not push all others out.
    if (maxBytes > 0)
      this.#answers = new LRUCache({
        maxSize: maxBytes,
        maxEntrySize: Math.ceil(maxBytes / 8),
        dispose: (answer) => this.#lately.forget(answer),
      });
    this.#healthy = feed.healthy;
    feed.subscribe((change) => this.#forget(change));
    feed.onHealth((healthy) => {
      this.#healthy = healthy;
      if (!healthy) this.#distrust();
    });
  }

  /** How many answers there are, and how many bytes they take. */
  get size(): { answers: number; bytes: number } {
    return { answers: this.#answers?.size ?? 0, bytes: this.#answers?.calculatedSize ?? 0 };
  }

  /** One of the answers that were found last, without a key: most requests ask for one of these. */
  findLately(asked: Asked): StoredAnswer | undefined {
    return this.#lately.find(asked);
  }

  find(key: string, asked: Asked): StoredAnswer | undefined {
    const found = this.#answers?.get(key);
    if (found !== undefined) this.#lately.remember(asked, key, found);
    return found;
  }

  /** The answer that is being made to the same question. */
  join(key: string): Promise<StoredAnswer | null> | undefined {
    return this.#joinable.get(key)?.answer;
  }

  /** Begins to make an answer: before anything is read for it. */
  begin(key: string): Making {
    const { promise, resolve } = Promise.withResolvers<StoredAnswer | null>();
    const running: Running = {
      key,
      answer: promise,
      changes: this.#healthy ? [] : null,
      offer: (answer) => {
        if (this.#end(running)) this.#keep(running, answer);
        resolve(answer);
      },
      abandon: () => {
        this.#end(running);
        resolve(null);
      },
    };
    this.#running.add(running);
    if (this.#healthy && this.#answers !== undefined) this.#joinable.set(key, running);
    return running;
  }

  #end(running: Running): boolean {
    if (this.#joinable.get(running.key) === running) this.#joinable.delete(running.key);
    return this.#running.delete(running);
  }

  #keep({ key, changes }: Running, answer: StoredAnswer): void {
    const answers = this.#answers;
    if (answers === undefined || changes === null) return;
    if (changes.some((change) => answer.footprint.isTouchedBy(change))) return;
    // They are asked for, which those that a new one pushes out must not be.
    for (const found of this.#lately.foundAgain()) answers.get(found);
    const measure = () => {
      // Set again as it is, it would keep its size.
      answers.delete(key);
      answers.set(key, answer, { size: answer.bytes + key.length });
    };
    answer.onGrown = () => {
      if (answers.peek(key) === answer) measure();
    };
    measure();
  }

  #forget(change: Change): void {
    this.#joinable.clear();
    for (const { changes } of this.#running) changes?.push(change);
    const touched = [...(this.#answers?.entries() ?? [])].filter(([, { footprint }]) =>
      footprint.isTouchedBy(change),
    );
    for (const [key] of touched) this.#answers?.delete(key);
  }

  #distrust(): void {
    this.#joinable.clear();
    for (const running of this.#running) running.changes = null;
    this.#answers?.clear();
  }
}
