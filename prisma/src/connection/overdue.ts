import type { PoolClient } from 'pg';

/** How often it is looked for what is overdue, at least within each limit. */
const looksPerLimit = 16;

/**
 * Ends the connections whose answer does not come: their server, or the network, has fallen silent. The driver has a limit of its own,
 * for which it makes a timer and a closure for each statement; V8 keeps what that closes over, the whole answer, until a major
 * collection, and so those come ten times as often. Here one timer looks after all.
 */
export class Overdue {
  readonly #limitMs: number;
  readonly #asked = new Map<PoolClient, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** A connection was asked something. */
  begin(client: PoolClient): void {
    this.#asked.set(client, performance.now());
    // It does not keep the process: what is waited for does.
    this.#timer ??= setInterval(() => this.#look(), this.#limitMs / looksPerLimit).unref();
  }

  /** It has answered. */
  end(client: PoolClient): void {
    this.#asked.delete(client);
  }

  #look(): void {
    if (this.#asked.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    const latest = performance.now() - this.#limitMs;
    for (const [client, asked] of this.#asked) if (asked < latest) cutOff(client);
  }
}

/** Its statement fails with the connection, as if the server had closed it. */
const cutOff = (client: PoolClient): unknown =>
  (client as unknown as { connection: { stream: { destroy(): unknown } } }).connection.stream.destroy();
