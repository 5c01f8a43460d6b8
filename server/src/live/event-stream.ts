import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A comment: keeps proxies from closing a connection that says nothing, and finds out who has gone. */
const heartbeat = Buffer.from(':\n\n');

/** How many heartbeats a client may leave unread before it is given up. */
const patience = 4;

/** How long a client that was cut off is to wait before it comes again, unless it knows better: in milliseconds. */
const retry = Buffer.from('retry: 3000\n\n');

/**
 * One client's connection for server-sent events. What is sent are ready bytes, the same for all, written straight to the
 * socket: neither a copy nor a queue for each client. Who reads slowly gets the latest state once it has read what it
 * has, and nothing in between.
 */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #socket: Socket | null;
  /** The latest state, for a client that has not yet read what it was sent. */
  #latest: Buffer | undefined;
  #unread = 0;

  /**
   * Begins the answer. Its end is that of the connection, so that nothing has to be framed for each client.
   *
   * @param first what is sent at once, if there is something
   */
  constructor(response: ServerResponse, first?: Buffer) {
    this.#response = response;
    this.#socket = response.socket;
    response.useChunkedEncodingByDefault = false;
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache, no-transform');
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      Connection: 'close',
      // Proxies that gather answers before they pass them on would keep the events.
      'X-Accel-Buffering': 'no',
    });
    this.#socket?.cork();
    // By themselves: Node keeps the text of the headers as long as the answer lasts, and writing it makes it one piece.
    response.flushHeaders();
    this.#socket?.write(retry);
    if (first !== undefined) this.#socket?.write(first);
    this.#socket?.uncork();
  }

  /** Calls back once the client has gone, or was given up. At once where it has gone already. */
  onGone(listener: () => void): void {
    if (this.#socket === null || this.#socket.destroyed) listener();
    else this.#response.once('close', listener);
  }

  /** Sends a state; what was not sent before is forgotten. */
  send(event: Buffer): void {
    if (this.#isBehind()) {
      // Called back when what was written before has left.
      if (this.#latest === undefined) this.#socket?.write('', () => this.#catchUp());
      this.#latest = event;
    } else this.#socket?.write(event);
  }

  beat(): void {
    if (!this.#isBehind()) {
      this.#unread = 0;
      this.#socket?.write(heartbeat);
      return;
    }
    this.#unread += 1;
    if (this.#unread >= patience) this.#socket?.destroy();
  }

  /** Ends the stream, after a last event if there is one. */
  end(event?: Buffer): void {
    const waits = this.#latest !== undefined;
    this.#latest = undefined;
    if (event !== undefined) this.#socket?.write(event);
    this.#response.end();
    // Who does not read must not hold up an end.
    if (waits) this.#socket?.destroy();
  }

  #catchUp(): void {
    const latest = this.#latest;
    this.#latest = undefined;
    if (latest !== undefined) this.send(latest);
  }

  /** Whether something that was sent has not even left this process. */
  #isBehind(): boolean {
    return (this.#socket?.writableLength ?? 0) > 0;
  }
}
