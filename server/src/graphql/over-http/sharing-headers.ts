import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a page of another site may read of an answer, beside the usual. */
const exposed = 'ETag, Query-Cost, RateLimit, RateLimit-Policy, Retry-After';

/** Who may read an answer: any page what is public, and only its holder what a token shows. */
export function setSharingHeaders(request: IncomingMessage, response: ServerResponse): void {
  // Any page may read the public data; none may act with a visitor's credentials, so credentials are never allowed.
  response.setHeader('Access-Control-Allow-Origin', '*');
  // What the holder of a token is shown is for nobody else's eyes, and a shared cache must not mix the two up.
  response.setHeader('Vary', 'Accept, Authorization');
  if (request.headers.authorization !== undefined) response.setHeader('Cache-Control', 'private, no-store');
  if (request.method !== 'OPTIONS') {
    response.setHeader('Access-Control-Expose-Headers', exposed);
    return;
  }
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'Accept, Authorization, Content-Encoding, Content-Type, Last-Event-ID',
  );
  response.setHeader('Access-Control-Max-Age', '86400');
}
