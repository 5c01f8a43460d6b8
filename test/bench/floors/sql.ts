import { createServer, type ServerResponse } from 'node:http';
import { tellAddress } from '../contenders/serving.ts';
import { type Operation, operations } from '../operations/operations.ts';
import { pool } from '../peers/pool.ts';

// The least that an answer from the database can cost: one prepared statement, whose JSON is sent as it comes.
const byPath = new Map(Object.values(operations).map((operation) => [`/${operation.name}`, operation]));

await tellAddress(
  createServer((request, response) => {
    request.resume();
    const operation = byPath.get(request.url ?? '');
    if (operation === undefined) response.writeHead(404).end();
    else
      answer(operation, response).catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      });
  }),
);

async function answer({ name, field, sql }: Operation, response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<{ json: string }>({ name, text: sql });
  const body = `{"data":{"${field}":${rows[0]?.json}}}`;
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
