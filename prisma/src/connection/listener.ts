import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig, type QueryConfig } from 'pg';

export interface Listener {
  /** Called with each message of the channel, those that this process sends among them. */
  onMessage: (payload: string) => void;
  /** Called as soon as messages may be missed: the connection was lost, or does not answer any more. */
  onLost?: (() => void) | undefined;
  /** Called when the connection is there again: messages may have been missed since it was lost. */
  onGap: () => void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

/**
 * LISTEN on a connection of its own: those of the pool come and go. When it is lost it is made again, for as long as it
 * takes. Answers a function that stops it.
 *
 * @param askMs how often the connection is asked whether it is still there, and how long it has to answer: a network may
 *   fall silent without a word
 */
export async function listenOn(
  config: ClientConfig,
  channel: string,
  listener: Listener,
  askMs: number,
): Promise<() => Promise<void>> {
  const stop = new AbortController();
  let client = await connect();

  async function connect(): Promise<Client> {
    const next = new Client({ ...config, keepAlive: true });
    // An error ends the connection; what follows from that follows from its end.
    next.on('error', () => undefined);
    next.on('notification', ({ payload }) => listener.onMessage(payload ?? ''));
    await next.connect();
    await next.query(`LISTEN ${next.escapeIdentifier(channel)}`).catch((error: unknown) => {
      next.connection.stream.destroy();
      throw error;
    });
    const asking = setInterval(() => void ask(next, askMs), askMs);
    asking.unref();
    next.once('end', () => {
      clearInterval(asking);
      if (stop.signal.aborted) return;
      listener.onLost?.();
      void reconnect();
    });
    return next;
  }

  async function reconnect(): Promise<void> {
    for (let pause = FIRST_WAIT_MS; !stop.signal.aborted; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      try {
        await wait(pause, undefined, { signal: stop.signal, ref: false });
        client = await connect();
        if (stop.signal.aborted) await client.end();
        else listener.onGap();
        return;
      } catch {
        // The server is still away, or the wait was stopped: the loop's condition tells which.
      }
    }
  }

  return async () => {
    stop.abort();
    await client.end();
  };
}

/** Ends a connection that does not answer: `end` would wait for the other side. */
async function ask(client: Client, answerMs: number): Promise<void> {
  // The driver knows this setting of a single statement, its types do not.
  const question: QueryConfig & { query_timeout: number } = { text: 'SELECT', query_timeout: answerMs };
  try {
    await client.query(question);
  } catch {
    client.connection.stream.destroy();
  }
}
