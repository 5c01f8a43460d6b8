import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { EventStream } from '../../server/src/live/event-stream.ts';
import { patient } from '../patient.ts';

const size = 1_000_000;
const eventOf = (number: number) => Buffer.from(`data: ${String(number).padEnd(size, '.')}\n\n`);
const numbersIn = (text: string) => [...text.matchAll(/data: (\d+)/g)].map(([, number]) => Number(number));

/** A stream to a client that reads when it is told to. */
async function open() {
  const opened = Promise.withResolvers<{ stream: EventStream; socket: Socket }>();
  const server = createServer((request, response) => {
    opened.resolve({ stream: new EventStream(response), socket: request.socket });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  onTestFinished(() => void answer.destroy());
  let text = '';
  answer.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { ...(await opened.promise), answer, text: () => text };
}

it('who reads gets every event in its order, and nothing else than events', async () => {
  const { stream, text } = await open();
  for (const number of [1, 2, 3]) {
    stream.send(eventOf(number));
    await vi.waitFor(() => expect(numbersIn(text())).toHaveLength(number), patient);
  }
  stream.beat();
  await vi.waitFor(() => expect(text()).toMatch(/\n:\n\n$/), patient);
  expect(numbersIn(text())).toEqual([1, 2, 3]);
});

it('who does not read for a while skips to the latest state, and costs one event of memory', async () => {
  const { stream, socket, answer, text } = await open();
  answer.pause();
  let most = 0;
  for (let number = 1; number <= 200; number += 1) {
    stream.send(eventOf(number));
    most = Math.max(most, socket.writableLength);
    await new Promise(setImmediate);
  }
  expect(most).toBeLessThan(2 * size);
  answer.resume();
  await vi.waitFor(() => expect(numbersIn(text()).at(-1)).toBe(200), patient);
  const numbers = numbersIn(text());
  expect(numbers.length).toBeLessThan(100);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

it('who never reads is given up', async () => {
  const { stream, socket, answer } = await open();
  answer.pause();
  const gone = vi.fn();
  stream.onGone(gone);
  for (let number = 1; number <= 200; number += 1) {
    stream.send(eventOf(number));
    await new Promise(setImmediate);
  }
  for (let beat = 0; beat < 4; beat += 1) stream.beat();
  await vi.waitFor(() => expect(gone).toHaveBeenCalled(), patient);
  expect(socket.destroyed).toBe(true);
});

it('an end comes after what was said', async () => {
  const { stream, answer, text } = await open();
  stream.send(Buffer.from('data: 1\n\n'));
  stream.end(Buffer.from('data: 2\n\n'));
  await once(answer, 'end');
  expect(numbersIn(text())).toEqual([1, 2]);
});
