import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
const open = new Set<Socket>();
beforeAll(async () => {
  server = await startServer({
    limits: { clientPatience: { headersMs: 500, bodyMs: 500 } },
    responseCacheBytes: 1_000_000,
  });
});
afterAll(() => server.close());
afterEach(async () => {
  for (const socket of open) socket.destroy();
  open.clear();
  const { data } = await post(server, '{"query":"{ statistics { projectCount } }"}');
  expect(data, 'the server answers afterwards').toEqual({ statistics: { projectCount: 1128 } });
});

async function start(sent: string): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  open.add(socket);
  // A connection that the server ends may end with an error here.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(sent);
  return socket;
}

const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json\r\n';
const json = 'Content-Type: application/json\r\n';

describe('a client that takes its time', () => {
  it('with its headers: 408, and its connection ends', async () => {
    const socket = await start(head);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it.each([
    ['of a known length', `${head}${json}Content-Length: 100\r\n\r\n{"query":`],
    ['of which nothing comes', `${head}${json}Content-Length: 100\r\n\r\n`],
    ['in pieces', `${head}${json}Transfer-Encoding: chunked\r\n\r\n9\r\n{"query":\r\n`],
  ])('with a body %s: 408, and its connection ends', async (_what, sent) => {
    const socket = await start(sent);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"The body took too long to arrive: send it at once."');
    expect(answer).toMatch(/connection: close/i);
  });

  it('does not keep others from being answered, nor do 300 of them', async () => {
    const sockets = await Promise.all(
      Array.from({ length: 300 }, () => start(`${head}${json}Content-Length: 100\r\n\r\n{`)),
    );
    const { status } = await post(server, '{"query":"{ statistics { projectCount } }"}');
    expect(status).toBe(200);
    await Promise.all(sockets.map((socket) => (socket.closed ? undefined : once(socket.resume(), 'close'))));
  });
});

it('a client that hangs up in the middle of its body leaves nothing behind', async () => {
  const socket = await start(`${head}${json}Content-Length: 100\r\n\r\n{"query":`);
  socket.destroy();
  await once(socket, 'close');
});

it('what is no HTTP is a 400', async () => {
  const socket = await start('HELLO\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
});
