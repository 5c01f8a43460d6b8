import type { Buckets } from '../access/limits/buckets.ts';
import type { Seats } from '../live/seats.ts';
import type { FromProcess, Question, ToProcess } from './messages.ts';

/** Spending is gathered for so long: a message for each request would cost more than the request. */
const gatherMs = 10;

/** The way to the process that passes everything on. */
export interface Channel {
  send(message: FromProcess): void;
  listen(hear: (message: ToProcess) => void): void;
}

/** The other processes of the same server, as one of them sees them. */
export class Siblings {
  /** Which of them this one is, from 1. */
  readonly number: number;
  readonly #channel: Channel;
  readonly #buckets = new Set<Buckets>();
  readonly #seats = new Set<Seats>();
  readonly #answers = new Map<Question, () => Promise<unknown>>();
  readonly #waiting = new Map<number, (values: readonly unknown[]) => void>();
  #spent = new Map<string, number>();
  #seated = new Map<string, number>();
  #telling: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(number: number, channel: Channel) {
    this.number = number;
    this.#channel = channel;
    channel.listen((message) => this.#hear(message));
    channel.send({ kind: 'joins' });
  }

  /** What is spent in one process is gone in all, some milliseconds later. */
  shareSpending(buckets: Buckets): void {
    this.#buckets.add(buckets);
    buckets.onTaken = (key, ms) => {
      this.#spent.set(key, (this.#spent.get(key) ?? 0) + ms);
      this.#tellSoon();
    };
  }

  /** What is open in one process counts in all. */
  shareSeats(seats: Seats): void {
    this.#seats.add(seats);
    seats.onChanged = (address, count) => {
      this.#seated.set(address, count);
      this.#tellSoon();
    };
  }

  /** What this process says when it is asked. */
  answer(question: Question, answer: () => Promise<unknown>): void {
    this.#answers.set(question, answer);
  }

  /** Asks every process, this one among them: what those have answered that did so in time. */
  ask(question: Question): Promise<readonly unknown[]> {
    this.#asked += 1;
    const id = this.#asked;
    const { promise, resolve } = Promise.withResolvers<readonly unknown[]>();
    this.#waiting.set(id, resolve);
    this.#channel.send({ kind: 'ask', id, question });
    return promise;
  }

  #hear(message: ToProcess): void {
    switch (message.kind) {
      case 'spent':
        for (const buckets of this.#buckets) for (const [key, ms] of message.spent) buckets.charge(key, ms);
        break;
      case 'seated':
        for (const seats of this.#seats) seats.noteElsewhere(message.process, message.seated);
        break;
      case 'gone':
        for (const seats of this.#seats) seats.forgetElsewhere(message.process);
        break;
      case 'ask':
        void this.#reply(message.id, message.question);
        break;
      case 'answers':
        this.#waiting.get(message.id)?.(message.values);
        this.#waiting.delete(message.id);
        break;
    }
  }

  async #reply(id: number, question: Question): Promise<void> {
    const value = await this.#answers.get(question)?.();
    this.#channel.send({ kind: 'answer', id, value });
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      if (this.#spent.size > 0) this.#channel.send({ kind: 'spent', spent: [...this.#spent] });
      if (this.#seated.size > 0) this.#channel.send({ kind: 'seated', seated: [...this.#seated] });
      this.#spent = new Map();
      this.#seated = new Map();
    }, gatherMs);
  }
}
