import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { isFresh, takes } from '../delivery/negotiation.ts';
import type { Exchange } from '../http/route.ts';

/** A file that is made while it is sent. */
export interface Download {
  fileName: string;
  type: string;
  /** Changes whenever the data does. */
  version: string;
  modified: Date | null;
  /** The value of a Link header. */
  links: readonly string[];
  /** Its pieces, each made when the one before has left. */
  pieces: AsyncGenerator<string>;
}

/**
 * Sends a file piece by piece, no faster than the client reads it: what is held in memory does not grow with the file. When
 * the client hangs up, no further piece is made.
 */
export async function sendDownload({ request, response }: Exchange, download: Download): Promise<void> {
  const etag = `"${download.version}"`;
  const fresh = isFresh(request.headers['if-none-match'], etag);
  // What can fail fails here, while an error can still be answered.
  const first = fresh || request.method === 'HEAD' ? null : await download.pieces.next();
  const encoding = chosenEncoding(String(request.headers['accept-encoding'] ?? ''));
  response.setHeader('Access-Control-Expose-Headers', 'Content-Disposition, ETag, Link');
  response.setHeader('Cache-Control', 'public, max-age=60');
  // Weak: the same data, in whatever encoding it travels.
  response.setHeader('ETag', `W/${etag}`);
  response.setHeader('Link', download.links);
  response.setHeader('Vary', 'Accept-Encoding');
  if (download.modified !== null) response.setHeader('Last-Modified', download.modified.toUTCString());
  if (fresh) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', download.type);
  response.setHeader('Content-Disposition', `attachment; filename="${download.fileName}"`);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  if (first === null) {
    response.end();
    return;
  }
  const source = Readable.from(wholeOf(first, download.pieces));
  try {
    await (encoding === null ? pipeline(source, response) : pipeline(source, compressor(encoding), response));
  } catch (error) {
    if (!isHangUp(error)) throw error;
  }
}

async function* wholeOf(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    if (first.done !== true) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

type Encoding = 'br' | 'gzip';

function chosenEncoding(accepted: string): Encoding | null {
  if (takes(accepted, 'br')) return 'br';
  return takes(accepted, 'gzip') ? 'gzip' : null;
}

/** Compressing well enough, and not slower than the rows come. */
const compressor = (encoding: Encoding): Transform =>
  encoding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

/** A client that goes away is no error. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
