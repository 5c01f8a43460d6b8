import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tellAddress } from '../contenders/serving.ts';

/** An answer of the barometer, caught to be sent again: its status, its headers in pairs, its body in Base64. */
export interface CaughtAnswer {
  status: number;
  headers: string[];
  body: string;
}

// The least that node:http can do: the same bytes whatever is asked. Which ones, the path tells; they come in a file.
const answers = new Map(
  Object.entries(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, CaughtAnswer>).map(
    ([path, { status, headers, body }]) => [path, { status, headers, body: Buffer.from(body, 'base64') }],
  ),
);

await tellAddress(
  createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }),
);
