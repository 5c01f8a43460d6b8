import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/*
 * Loaded into the server beside its own code: it collects its garbage before it tells what it holds, so that this is not what it
 * has just not got round to letting go of.
 */
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  if (request.url === '/metrics') globalThis.gc?.();
});
