import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BodyCutOff, BodyTooLarge, readBody } from './body.ts';

const server = createServer({ optimizeEmptyRequests: true });
let port: number;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A request as the server has it, and as the client that sends it. */
async function send(headers: Record<string, string | number>, body: string) {
  const client = request({ port, method: 'POST', headers });
  client.on('error', () => undefined);
  client.flushHeaders();
  if (body !== '') client.write(body);
  const [received] = (await once(server, 'request')) as [IncomingMessage];
  return { client, received };
}

it('reads a body that comes in pieces', async () => {
  const { client, received } = await send({ 'Transfer-Encoding': 'chunked' }, 'one, ');
  client.end('two');
  expect(String(await readBody(received, 100))).toBe('one, two');
});

it('refuses one that says, or shows, that it is too large', async () => {
  const { received } = await send({ 'Content-Length': 101 }, '');
  await expect(readBody(received, 100)).rejects.toThrow(BodyTooLarge);
  const { received: other } = await send({ 'Transfer-Encoding': 'chunked' }, 'x'.repeat(101));
  await expect(readBody(other, 100)).rejects.toThrow(BodyTooLarge);
});

it.each(['while it is read', 'before'])('tells that the client has hung up, %s', async (when) => {
  const { client, received } = await send({ 'Content-Length': 10 }, 'half');
  received.on('error', () => undefined);
  const reading = when === 'before' ? undefined : readBody(received, 100);
  client.destroy();
  if (reading === undefined) await new Promise((resolve) => received.once('close', resolve));
  await expect(reading ?? readBody(received, 100)).rejects.toThrow(BodyCutOff);
});
