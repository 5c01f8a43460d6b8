import type { Exchange } from '../../http/route.ts';
import type { Footprint } from '../../reads/footprint.ts';
import { makingOf } from './memory-first.ts';
import { setCacheTags, sharedHeaders } from './shared-headers.ts';
import { StoredAnswer } from './stored-answer.ts';

/** Something made for an address: a page, a picture, a table. */
export interface Made {
  type: string;
  content: string | Buffer;
  /** Whether it is compressed already, as a PNG is. */
  packed?: boolean;
  cacheControl: string;
  /** What it was made from. */
  footprint: Footprint;
}

/** Sends what was made, with the headers that were set, and hands it over for all who ask the same. */
export async function sendMade(
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  { type, content, packed = false, cacheControl, footprint }: Made,
): Promise<void> {
  response.setHeader('Cache-Control', cacheControl);
  if (!packed) response.appendHeader('Vary', 'Accept-Encoding');
  setCacheTags(response, footprint);
  const answer = new StoredAnswer({
    headers: sharedHeaders(response),
    type,
    body: Buffer.from(content),
    packed,
    tagged: true,
    footprint,
  });
  makingOf(request)?.offer(answer);
  await answer.send(request, response);
}
