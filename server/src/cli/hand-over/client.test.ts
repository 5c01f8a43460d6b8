import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handOver } from './client.ts';
import { newSecret, writeAddress } from './secret.ts';

it('keeps no connection once the exit code is there', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'barometre-hand-over-'));
  // A server that never closes a connection of its own accord.
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (_request, response) => {
    response.end('{"exit":3}\n');
  });
  try {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await writeAddress(dataDir, { port: (server.address() as AddressInfo).port, secret: newSecret() });
    const closed = new Promise((resolve) => {
      server.once('connection', (socket) => socket.once('close', resolve));
    });
    const ignore = () => undefined;
    const terminal = { out: ignore, note: ignore, progress: ignore, end: ignore };
    const command = { line: ['token', 'list'], folder: dataDir };
    expect(await handOver(dataDir, command, terminal, new AbortController().signal)).toBe(3);
    await closed;
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
