import { Buckets } from '../access/limits/buckets.ts';
import type { FromProcess, Question, Seated, ToProcess } from './messages.ts';

/** A process that answers requests, as the one that started it sees it. */
export interface Peer {
  /** From 1; who takes the place of one that died has its number. */
  number: number;
  send(message: ToProcess): void;
}

interface Asked {
  by: Peer;
  /** By which number the asking process knows its question. */
  id: number;
  missing: Set<number>;
  values: unknown[];
  giveUp: NodeJS.Timeout;
}

/** How long a process may take to say something about itself before the others go on without it. */
const patienceMs = 2_000;

/**
 * What passes between the processes that answer requests: what clients have spent and how many connections they have, so that a
 * limit is one limit however many processes there are; and questions that each of them answers. It remembers what a process
 * that joins later has to know.
 */
export class Hub {
  readonly #peers = new Map<number, Peer>();
  readonly #spent = new Buckets();
  readonly #seated = new Map<number, Map<string, number>>();
  readonly #asked = new Map<number, Asked>();
  #questions = 0;

  /** What it had open is closed, what it was asked stays unanswered. */
  leave(number: number): void {
    if (!this.#peers.delete(number)) return;
    this.#seated.delete(number);
    for (const [id, asked] of this.#asked) {
      if (asked.by.number === number) this.#settle(id);
      else this.#noteAnswer(id, number);
    }
    this.#tellOthers(number, { kind: 'gone', process: number });
  }

  hear(peer: Peer, message: FromProcess): void {
    const { number } = peer;
    switch (message.kind) {
      case 'joins':
        this.#join(peer);
        break;
      case 'spent':
        for (const [key, ms] of message.spent) this.#spent.charge(key, ms);
        this.#tellOthers(number, message);
        break;
      case 'seated':
        this.#noteSeats(number, message.seated);
        this.#tellOthers(number, { ...message, process: number });
        break;
      case 'ask':
        this.#ask(peer, message);
        break;
      case 'answer':
        this.#noteAnswer(message.id, number, message.value);
        break;
    }
  }

  #join(peer: Peer): void {
    const { number } = peer;
    const spent = [...this.#spent.debts()];
    if (spent.length > 0) peer.send({ kind: 'spent', spent });
    for (const [process, seats] of this.#seated) {
      peer.send({ kind: 'seated', process, seated: [...seats] });
    }
    this.#peers.set(number, peer);
  }

  #tellOthers(number: number, message: ToProcess): void {
    for (const peer of this.#peers.values()) if (peer.number !== number) peer.send(message);
  }

  #noteSeats(number: number, seated: Seated): void {
    const seats = this.#seated.get(number) ?? new Map<string, number>();
    this.#seated.set(number, seats);
    for (const [address, count] of seated) {
      if (count > 0) seats.set(address, count);
      else seats.delete(address);
    }
  }

  #ask(by: Peer, { id, question }: { id: number; question: Question }): void {
    this.#questions += 1;
    const number = this.#questions;
    const giveUp = setTimeout(() => this.#settle(number), patienceMs);
    const missing = new Set(this.#peers.keys());
    this.#asked.set(number, { by, id, missing, values: [], giveUp });
    for (const peer of this.#peers.values()) peer.send({ kind: 'ask', id: number, question });
  }

  #noteAnswer(id: number, number: number, value?: unknown): void {
    const asked = this.#asked.get(id);
    if (asked === undefined || !asked.missing.delete(number)) return;
    if (value !== undefined) asked.values.push(value);
    if (asked.missing.size === 0) this.#settle(id);
  }

  #settle(id: number): void {
    const asked = this.#asked.get(id);
    if (asked === undefined) return;
    this.#asked.delete(id);
    clearTimeout(asked.giveUp);
    if (this.#peers.get(asked.by.number) === asked.by) {
      asked.by.send({ kind: 'answers', id: asked.id, values: asked.values });
    }
  }
}
