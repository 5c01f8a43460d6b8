import type { Exchange } from './route.ts';

/** Sends a whole body; of a HEAD request only its headers. */
export function sendBody(
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendText(
  exchange: Pick<Exchange, 'request' | 'response'>,
  status: number,
  text: string,
): void {
  sendBody(exchange, status, 'text/plain; charset=utf-8', text);
}

export function sendJson(
  exchange: Pick<Exchange, 'request' | 'response'>,
  status: number,
  value: unknown,
): void {
  sendBody(exchange, status, 'application/json; charset=utf-8', `${JSON.stringify(value)}\n`);
}
