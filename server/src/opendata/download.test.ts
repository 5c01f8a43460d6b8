import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Download, sendDownload } from './download.ts';

const piece = 'x'.repeat(1_000_000);
const file = {
  fileName: 'x.csv',
  type: 'text/csv',
  version: 'v',
  modified: null,
  links: ['</>; rel="describedby"'],
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves a file whose pieces are made by the test, and asks for it. */
async function request(pieces: Download['pieces'], headers: Record<string, string> = {}) {
  const failures: unknown[] = [];
  server = createServer((incoming, response) => {
    const exchange = { request: incoming, response, url: new URL('http://localhost/'), parameters: {} };
    sendDownload(exchange, { ...file, pieces }).catch((error: unknown) => failures.push(error));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sent = get({ port: (server.address() as AddressInfo).port, headers });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { response, failures };
}

describe('a file that is made while it is sent', () => {
  it.each(['identity', 'gzip', 'br'])(
    'is not made any more when the client hangs up (%s)',
    async (encoding) => {
      const stopped = Promise.withResolvers<void>();
      async function* endless() {
        try {
          for (;;) yield piece;
        } finally {
          stopped.resolve();
        }
      }
      const { response, failures } = await request(endless(), { 'Accept-Encoding': encoding });
      await once(response, 'data');
      response.destroy();
      await stopped.promise;
      expect(failures).toEqual([]);
    },
  );

  it('is made no faster than the client reads', async () => {
    let made = 0;
    async function* endless() {
      for (;;) {
        made += piece.length;
        yield piece;
      }
    }
    const { response } = await request(endless());
    let read = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      read += chunk.length;
      // What the buffers of both sockets hold, and no more.
      expect(made - read).toBeLessThan(20_000_000);
      if (read > 100_000_000) break;
    }
  });

  it('is broken off, not ended, when making it fails', async () => {
    async function* failing() {
      yield piece;
      throw new Error('the database went away');
    }
    const { response, failures } = await request(failing());
    await expect(response.toArray()).rejects.toThrow('aborted');
    expect(failures).toEqual([new Error('the database went away')]);
  });
});
