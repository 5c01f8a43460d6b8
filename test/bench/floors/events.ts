import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Client } from 'pg';

// The least that can tell subscribers of a change: bare sockets, and the same bytes written to each when the database says
// that something changed. The bytes come in a file, the database by its address.
const [file = '', databaseUrl = ''] = process.argv.slice(2);
const event = readFileSync(file);
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n';

const sockets = new Set<Socket>();
const client = new Client({ connectionString: databaseUrl });
await client.connect();
client.on('notification', () => {
  for (const socket of sockets) socket.write(event);
});
await client.query('LISTEN barometre_changes');

const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.once('close', () => sockets.delete(socket));
  socket.once('data', () => {
    sockets.add(socket);
    socket.write(head);
    socket.write(event);
  });
});
server.listen(0, '127.0.0.1', 4_096, () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
