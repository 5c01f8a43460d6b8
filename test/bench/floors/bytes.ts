import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tellAddress } from '../contenders/serving.ts';

/** An answer caught to be sent again: its status, its headers as they came, its body in Base64. */
export interface CaughtAnswer {
  status: number;
  headers: string[];
  body: string;
}

// The least that node:http can do: the same bytes, which come in a file, whatever is asked.
const caught = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CaughtAnswer;
const { status, headers } = caught;
const body = Buffer.from(caught.body, 'base64');

await tellAddress(createServer((_request, response) => response.writeHead(status, headers).end(body)));
