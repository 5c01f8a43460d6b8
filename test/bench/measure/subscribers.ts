import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** How many begin at a time: a server has to accept them. */
const atATime = 200;

const mark = Buffer.from('event: next');

/** Many clients of a server, each a socket that does nothing but see that an event came. */
export interface Subscribers {
  /** How long it takes until every one of them has the event that `change` brings about, in milliseconds. */
  reach(change: () => Promise<unknown>): Promise<number>;
  close(): void;
}

/** Connects them, and waits until each has its first event. */
export async function subscribe(url: string, path: string, count: number): Promise<Subscribers> {
  const { hostname, port, host } = new URL(url);
  const request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`;
  const sockets: Socket[] = [];
  let missing = 0;
  let told = Promise.withResolvers<void>();
  const hear = (chunk: Buffer) => {
    if (!chunk.includes(mark)) return;
    missing -= 1;
    if (missing === 0) told.resolve();
  };
  const expectAll = (number: number) => {
    missing = number;
    told = Promise.withResolvers();
    return told.promise;
  };
  while (sockets.length < count) {
    const next = Array.from({ length: Math.min(atATime, count - sockets.length) }, () =>
      connect(Number(port), hostname),
    );
    const heard = expectAll(next.length);
    for (const socket of next) {
      socket.on('data', hear);
      socket.once('end', () => told.reject(new Error(`${url} ended a connection`)));
      socket.once('error', (error) => told.reject(error));
    }
    await Promise.all(next.map((socket) => once(socket, 'connect')));
    for (const socket of next) socket.write(request);
    await heard;
    sockets.push(...next);
  }
  return {
    reach: async (change) => {
      const heard = expectAll(sockets.length);
      const started = performance.now();
      await change();
      await heard;
      return performance.now() - started;
    },
    close: () => {
      for (const socket of sockets) socket.removeAllListeners('end').destroy();
    },
  };
}
