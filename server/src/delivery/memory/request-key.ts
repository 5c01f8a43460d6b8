import type { IncomingMessage } from 'node:http';
import type { Asked } from './lately-found.ts';

/** A longer body than that of any usual question is not looked for in memory. */
const longestBody = 16_384;

/** Addresses whose answers are kept, whatever their parameters. */
export interface KeptPath {
  path: string;
  /** Whether what is below it is kept as well. */
  below?: boolean;
  /** Whether its answers name the host that was asked. */
  namesHost?: boolean;
  /** Whether it can be asked by POST. */
  takesPosts?: boolean;
}

/** What a GET for anybody asks, at whatever address; undefined for every other request. */
export function askedByGet({ method, url = '', headers }: IncomingMessage): Asked | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || isSomebody(headers) || hasBody(headers)) return undefined;
  return { question: url, manner: headers.accept ?? '', host: headers.host ?? '' };
}

/**
 * What tells a request's answer from all others, or undefined where it is not for everybody, or not one whole: who sends a
 * token or a cookie is somebody, and a stream has no end. Everything of the request that an answer may depend on is in it,
 * as it came: to look at it more closely would cost more than to keep an answer twice.
 */
export function requestKey(
  { method, url = '', headers }: IncomingMessage,
  paths: readonly KeptPath[],
): string | undefined {
  const isGet = method === 'GET' || method === 'HEAD';
  if (!isGet && method !== 'POST') return undefined;
  const at = paths.find((kept) => isAt(url, kept));
  if (at === undefined) return undefined;
  if (isSomebody(headers)) return undefined;
  const accept = headers.accept ?? '';
  if (accept.includes('text/event-stream') || accept.includes('multipart/')) return undefined;
  const host = at.namesHost ? `${headers.host ?? ''} ` : '';
  if (isGet) return hasBody(headers) ? undefined : `GET ${host}${accept}\n${url}`;
  if (!at.takesPosts) return undefined;
  if (headers['content-encoding'] !== undefined || bodyLength(headers) === undefined) return undefined;
  return `POST ${accept}\n${headers['content-type'] ?? ''}\n${url}\n`;
}

function isAt(url: string, { path, below = false }: KeptPath): boolean {
  if (!url.startsWith(path)) return false;
  const next = url.length === path.length ? questionMark : url.charCodeAt(path.length);
  return next === questionMark || (below && next === slash);
}

const questionMark = 63;
const slash = 47;

const isSomebody = (headers: IncomingMessage['headers']): boolean =>
  headers.authorization !== undefined || headers.cookie !== undefined;

const hasBody = (headers: IncomingMessage['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** How long a body says it is; undefined where it does not, or is longer than we look at. */
export function bodyLength(headers: IncomingMessage['headers']): number | undefined {
  if (headers['transfer-encoding'] !== undefined) return undefined;
  const length = Number(headers['content-length']);
  return length > 0 && length <= longestBody ? length : undefined;
}
