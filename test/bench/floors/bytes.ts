import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tellAddress } from '../contenders/serving.ts';

/** An answer caught to be sent again: its status, its headers as they came, its body in Base64. */
export interface CaughtAnswer {
  status: number;
  headers: string[];
  body: string;
}

// The least that node:http does as it comes: the same bytes, which stand in a file, whatever is asked. With `--no-bodies` it does not
// wait for the body of a request that has none, as our server does not.
const caught = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CaughtAnswer;
const { status, headers } = caught;
const body = Buffer.from(caught.body, 'base64');

const optimizeEmptyRequests = process.argv.includes('--no-bodies');

await tellAddress(
  createServer({ optimizeEmptyRequests }, (_request, response) =>
    response.writeHead(status, headers).end(body),
  ),
);
