import { setImmediate as turn } from 'node:timers/promises';
import type { EventStream } from './event-stream.ts';
import type { Round, State, Topic } from './topic.ts';

/** How many are written to before others have their turn. */
const batch = 1_000;

/** A topic that somebody follows: its latest state, and who is to be told the next one. */
export class Followed {
  readonly topic: Topic;
  readonly streams = new Set<EventStream>();
  /** Those who wait for the first state; without them or streams nobody follows it. */
  waiting = 0;
  /** Whether it may have changed since it was last read. */
  stale = false;
  #begun = 0;
  #settled = 0;
  #state: State | undefined;
  #reading: Promise<State> | undefined;

  constructor(topic: Topic) {
    this.topic = topic;
  }

  get isAlone(): boolean {
    return this.streams.size === 0 && this.waiting === 0;
  }

  /** The state as it was last read. */
  get state(): State | undefined {
    return this.#state;
  }

  /** The state as it is read now, by one reading for all who ask meanwhile. */
  async readForNewcomers(): Promise<State> {
    this.#reading ??= this.read({}).finally(() => {
      this.#reading = undefined;
    });
    return await this.#reading;
  }

  /** Reads it again and tells it to all, if it is another one. What a later reading has found out stands. */
  async read(round: Round): Promise<State> {
    this.#begun += 1;
    const number = this.#begun;
    const state = await this.topic.read(round);
    if (number < this.#settled) return this.#state ?? state;
    if (state.kind === 'unknown') return state;
    this.#settled = number;
    const before = this.#state;
    this.#state = state;
    if (state.kind === 'over') this.#end(state.event);
    else if (before?.kind === 'present' && before.version !== state.version) await this.#tell(state);
    return state;
  }

  #end(event: Buffer): void {
    for (const stream of this.streams) stream.end(event);
    this.streams.clear();
  }

  async #tell(state: State & { kind: 'present' }): Promise<void> {
    let written = 0;
    for (const stream of this.streams) {
      stream.send(state.event);
      written += 1;
      if (written % batch > 0) continue;
      await turn();
      // A later state is on its way, to all of them.
      if (this.#state !== state) return;
    }
  }
}
