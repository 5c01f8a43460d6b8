import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { CaughtAnswer } from '../floors/bytes.ts';
import type { Load } from './wrk.ts';

/** What node:http adds by itself. */
const added = /^(date|connection|keep-alive)$/i;

/** Asks once, and catches the answer as it came over the wire. */
export async function catchAnswer({ url, method = 'GET', headers = {}, body }: Load): Promise<CaughtAnswer> {
  const sent = request(url, { method, headers });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const content = await buffer(answer);
  if (answer.statusCode === undefined || answer.statusCode >= 400) {
    throw new Error(`${url} answers ${answer.statusCode}: ${content.toString()}`);
  }
  const kept: string[] = [];
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const [name = '', value = ''] = answer.rawHeaders.slice(index, index + 2);
    if (!added.test(name)) kept.push(name, value);
  }
  return { status: answer.statusCode, headers: kept, body: content.toString('base64') };
}

/** The value of a header that was caught. */
export function headerOf({ headers }: CaughtAnswer, name: string): string {
  const index = headers.findIndex((header, at) => at % 2 === 0 && header.toLowerCase() === name);
  const value = headers[index + 1];
  if (index < 0 || value === undefined) throw new Error(`the answer has no ${name}`);
  return value;
}
