import type { IncomingMessage } from 'node:http';

/** The origin under which this very request came, as far as its Host header can be believed. */
export function requestOrigin({ headers }: IncomingMessage): string {
  const host = headers.host ?? '';
  return `http://${/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host) ? host : 'localhost'}`;
}
