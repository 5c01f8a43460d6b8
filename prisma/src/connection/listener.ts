import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';

export interface Listener {
  /** Called with each message of the channel, those that this process sends among them. */
  onMessage: (payload: string) => void;
  /** Called when messages may have been missed, because the connection was lost and is there again. */
  onGap: () => void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

/**
 * LISTEN on a connection of its own: those of the pool come and go. When it is lost it is made again, for as long as it
 * takes. Answers a function that stops it.
 */
export async function listenOn(
  config: ClientConfig,
  channel: string,
  listener: Listener,
): Promise<() => Promise<void>> {
  const stop = new AbortController();
  let client = await connect();

  async function connect(): Promise<Client> {
    const next = new Client({ ...config, keepAlive: true });
    // An error ends the connection; what follows from that follows from its end.
    next.on('error', () => undefined);
    next.on('notification', ({ payload }) => listener.onMessage(payload ?? ''));
    await next.connect();
    await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    next.once('end', () => void reconnect());
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
