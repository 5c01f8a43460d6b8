import type { IncomingMessage, ServerResponse } from 'node:http';
import { untellBalance } from '../../access/limits/rate-limit.ts';
import type { Making } from '../../delivery/memory/response-cache.ts';
import { setCacheTags, sharedHeaders } from '../../delivery/memory/shared-headers.ts';
import { StoredAnswer } from '../../delivery/memory/stored-answer.ts';
import type { Exchange } from '../../http/route.ts';
import type { Footprint } from '../../reads/footprint.ts';

/** For how long others may keep an answer: short, since nobody tells them of a change; and how much longer while they ask. */
const cacheControl = 'public, max-age=5, stale-while-revalidate=30';

/** What an answer varies with: how it is written, how it is packed, and who asks. */
const vary = 'Accept, Accept-Encoding, Authorization';

/** What is found out about an operation while it runs. */
export interface Outcome {
  /** What the answer was made from; only of one that is whole, without errors, and for everybody. */
  footprint?: Footprint | undefined;
}

/** An answer of GraphQL's, and what is known of how it came about. */
export interface Answered extends Outcome {
  status: number;
  type: string;
  body: Buffer;
}

/** Sends an answer, and hands it over for all who ask the same, if it can be given to everybody. */
export async function shareAnswer(
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  making: Making,
  { status, type, body, footprint }: Answered,
): Promise<void> {
  response.setHeader('Content-Type', type);
  if (footprint === undefined || status !== 200) {
    making.abandon();
    sendUnshared(request, response, status, body);
    return;
  }
  const isGet = request.method !== 'POST';
  setSharedHeaders(response, isGet, footprint);
  const shared = new StoredAnswer({
    headers: sharedHeaders(response),
    type,
    body,
    tagged: isGet,
    footprint,
  });
  making.offer(shared);
  await shared.send(request, response);
}

function sendUnshared(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer,
): void {
  if (request.method !== 'POST' && !response.hasHeader('Cache-Control')) {
    response.setHeader('Cache-Control', 'no-store');
  }
  response.statusCode = status;
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

function setSharedHeaders(response: ServerResponse, isGet: boolean, footprint: Footprint): void {
  response.setHeader('Vary', vary);
  if (!isGet) return;
  untellBalance(response);
  response.setHeader('Cache-Control', cacheControl);
  setCacheTags(response, footprint);
}
