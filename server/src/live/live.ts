import type { ChangeFeed } from './change-feed.ts';
import type { EventStream } from './event-stream.ts';
import { Followed } from './followed.ts';
import type { State, Topic } from './topic.ts';

const heartbeatMs = 15_000;
/** After a reading that failed for a reason that will pass. */
const againMs = 1_000;
/** How many topics are read at a time. */
const atATime = 20;

/** Who follows what, and is told when it changes. */
export class Live {
  readonly #changes: ChangeFeed;
  readonly #followed = new Map<string, Followed>();
  #refreshing: Promise<void> | undefined;

  constructor(changes: ChangeFeed) {
    this.#changes = changes;
    changes.subscribe((change) => {
      for (const followed of this.#followed.values()) {
        if (followed.topic.concerns(change)) followed.stale = true;
      }
      this.#refresh();
    });
    const beat = setInterval(() => this.#beat(), heartbeatMs);
    beat.unref();
    changes.closed.addEventListener('abort', () => {
      clearInterval(beat);
      this.#close();
    });
  }

  /** How many topics are followed. */
  get topics(): number {
    return this.#followed.size;
  }

  /**
   * Follows a topic, if there is something to follow: its present state goes to the client at once, and each later one as
   * soon as it is.
   *
   * @param open begins the client's stream with the present state; null when the client has gone meanwhile
   * @returns the state that was found; nobody was told of one that is not present
   */
  async follow(topic: Topic, open: (present: Buffer) => EventStream | null): Promise<State> {
    const followed = this.#followed.get(topic.key) ?? new Followed(topic);
    this.#followed.set(topic.key, followed);
    followed.waiting += 1;
    try {
      const state = await this.#stateOf(followed);
      if (state.kind === 'present' && !this.#changes.closed.aborted) this.#add(followed, open);
      return state;
    } finally {
      followed.waiting -= 1;
      this.#leaveIfAlone(followed);
    }
  }

  /** What is in memory is as good as what would be read, as long as every change is heard. */
  async #stateOf(followed: Followed): Promise<State> {
    const { state, stale } = followed;
    if (state?.kind === 'present' && !stale && this.#changes.healthy) return state;
    return await followed.readForNewcomers();
  }

  #add(followed: Followed, open: (present: Buffer) => EventStream | null): void {
    // It may have become another one since it was found.
    const { state, streams } = followed;
    const stream = state?.kind === 'present' ? open(state.event) : null;
    if (stream === null) return;
    streams.add(stream);
    stream.onGone(() => {
      streams.delete(stream);
      this.#leaveIfAlone(followed);
    });
  }

  #leaveIfAlone(followed: Followed): void {
    const { key } = followed.topic;
    if (followed.isAlone && this.#followed.get(key) === followed) this.#followed.delete(key);
  }

  #refresh(): void {
    this.#refreshing ??= this.#readStale().finally(() => {
      this.#refreshing = undefined;
    });
  }

  async #readStale(): Promise<void> {
    for (;;) {
      const stale = [...this.#followed.values()].filter((followed) => followed.stale);
      if (stale.length === 0) return;
      // All of them before the first is read: what changes from here on is the next round's.
      for (const followed of stale) followed.stale = false;
      const round = {};
      for (let from = 0; from < stale.length; from += atATime) {
        await Promise.all(stale.slice(from, from + atATime).map((followed) => this.#read(followed, round)));
      }
    }
  }

  async #read(followed: Followed, round: object): Promise<void> {
    const state = await followed.read(round);
    this.#leaveIfAlone(followed);
    if (state.kind !== 'unknown') return;
    setTimeout(() => {
      followed.stale = true;
      this.#refresh();
    }, againMs).unref();
  }

  #beat(): void {
    for (const { streams } of this.#followed.values()) for (const stream of streams) stream.beat();
  }

  /** Without a word: a client that is not told that it is over comes again. */
  #close(): void {
    for (const { streams } of this.#followed.values()) for (const stream of streams) stream.end();
    this.#followed.clear();
  }
}
