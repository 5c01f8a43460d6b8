import type { IncomingMessage } from 'node:http';

/** A longer body than that of any usual question is not looked for in memory. */
const longestBody = 16_384;

/**
 * What tells a request's answer from all others, or undefined where it is not for everybody, or not one whole: who sends a
 * token or a cookie is somebody, and a stream has no end. Everything of the request that an answer may depend on is in it,
 * as it came: to look at it more closely would cost more than to keep an answer twice.
 *
 * @param paths the addresses of answers that are kept, whatever their parameters
 */
export function requestKey({ method, url = '', headers }: IncomingMessage, paths: readonly string[]) {
  const isGet = method === 'GET' || method === 'HEAD';
  if (!isGet && method !== 'POST') return undefined;
  if (!paths.some((path) => isAt(url, path))) return undefined;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  const accept = headers.accept ?? '';
  if (accept.includes('text/event-stream') || accept.includes('multipart/')) return undefined;
  if (isGet) return hasBody(headers) ? undefined : `GET ${accept}\n${url}`;
  if (headers['content-encoding'] !== undefined || bodyLength(headers) === undefined) return undefined;
  return `POST ${accept}\n${headers['content-type'] ?? ''}\n${url}\n`;
}

const isAt = (url: string, path: string): boolean =>
  url.startsWith(path) && (url.length === path.length || url.charCodeAt(path.length) === questionMark);

const questionMark = 63;

const hasBody = (headers: IncomingMessage['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** How long a body says it is; undefined where it does not, or is longer than we look at. */
export function bodyLength(headers: IncomingMessage['headers']): number | undefined {
  if (headers['transfer-encoding'] !== undefined) return undefined;
  const length = Number(headers['content-length']);
  return length > 0 && length <= longestBody ? length : undefined;
}
