import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Footprint } from '../../reads/footprint.ts';

/** What one client is told about itself or about its connection, and what each encoding has its own of. */
const ownHeaders = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'ratelimit',
  'ratelimit-policy',
]);

/** The headers of an answer that whoever asks the same is sent as well. */
export const sharedHeaders = (response: ServerResponse): OutgoingHttpHeaders =>
  Object.fromEntries(
    response
      .getHeaderNames()
      .filter((name) => !ownHeaders.has(name))
      .map((name) => [name, response.getHeader(name)]),
  );

/** What caches in front of the server can be told to forget: the one name is Cloudflare's, the other Fastly's. */
export function setCacheTags(response: ServerResponse, footprint: Footprint): void {
  const tags = footprint.tags();
  if (tags.length === 0) return;
  response.setHeader('Cache-Tag', tags.join(','));
  response.setHeader('Surrogate-Key', tags.join(' '));
}
