import { contentTag, isFresh } from '../delivery/negotiation.ts';
import type { Exchange } from '../http/route.ts';

/** Something made for an address, ready to be sent. */
export interface Bytes {
  type: string;
  body: Buffer;
  /** A strong, quoted digest of the content. */
  etag: string;
}

export const bytesOf = (type: string, content: string | Buffer): Bytes => {
  const body = Buffer.from(content);
  return { type, body, etag: contentTag(body) };
};

/** Sends it as it is, or says that the client's copy is still good. */
export function sendBytes(
  { request, response }: Exchange,
  { type, body, etag }: Bytes,
  cacheControl: string,
  status = 200,
): void {
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', etag);
  if (status === 200 && isFresh(request.headers['if-none-match'], etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
