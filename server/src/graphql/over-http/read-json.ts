import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { BodyTooLarge, BodyTooSlow, readBody } from '../../http/body.ts';
import { maxBodySize } from '../limits.ts';
import { isTooDeep } from './json-depth.ts';
import type { Refusal } from './refuse.ts';

const unpack = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

const isPacked = (encoding: string): encoding is keyof typeof unpack => Object.hasOwn(unpack, encoding);

/** Why a body can't be read, as an answer to it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** What is left of a body that was not read must not be taken for the next request. */
const close = { Connection: 'close' };

/** The body of a POST: what was sent, and what it means. */
export interface JsonBody {
  text: string;
  json: unknown;
}

/**
 * The JSON of a POST: whole, in time, unpacked, in UTF-8 and no deeper than can be meant.
 *
 * @throws {Unreadable} with the answer that says what is wrong
 */
export async function readJson(request: IncomingMessage, patienceMs: number): Promise<JsonBody> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && !isPacked(encoding)) throw unknownEncoding(encoding);
  const sent = await readBody(request, maxBodySize, patienceMs).catch((error: unknown) => {
    throw asRefusal(error);
  });
  const body = isPacked(encoding) ? await unpacked(sent, encoding) : sent;
  const text = decoded(body);
  return { text, json: parsed(text) };
}

async function unpacked(body: Buffer, encoding: keyof typeof unpack): Promise<Buffer> {
  try {
    return await unpack[encoding](body, { maxOutputLength: maxBodySize });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw unreadable(
      `The body is not ${encoding}, as its Content-Encoding says: send what was packed, or leave the header out.`,
    );
  }
}

/** To make one takes longer than to read a question with it. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw unreadable('The body is not valid UTF-8: send JSON in UTF-8.');
  }
}

function parsed(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('The body is not valid JSON: send {"query": "…", "variables": {…}}.');
  }
  if (isTooDeep(value)) {
    throw new Unreadable({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
      message: 'The variables are nested more than 100 levels deep, which is the most.',
      argument: 'variables',
    });
  }
  return value;
}

const unreadable = (message: string) => new Unreadable({ status: 400, code: 'BAD_USER_INPUT', message });

const tooLarge = () =>
  new Unreadable({
    status: 413,
    code: 'QUERY_TOO_COMPLEX',
    message: `The request body has more than ${maxBodySize} bytes, which is the most.`,
    headers: close,
  });

const unknownEncoding = (encoding: string) =>
  new Unreadable({
    status: 415,
    code: 'BAD_USER_INPUT',
    message: `"Content-Encoding: ${encoding}" is not known: send the body plain, or packed with gzip, deflate or br.`,
    headers: { 'Accept-Encoding': 'gzip, deflate, br', ...close },
  });

function asRefusal(error: unknown): unknown {
  if (error instanceof BodyTooLarge) return tooLarge();
  if (error instanceof BodyTooSlow) {
    return new Unreadable({
      status: 408,
      code: 'BAD_USER_INPUT',
      message: 'The body took too long to arrive: send it at once.',
      headers: close,
    });
  }
  return error;
}
