import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Visit } from './visit.ts';

/** What Yoga is handed beside the request: Node's own, and who sends it. */
export interface ServerContext {
  req: IncomingMessage;
  res: ServerResponse;
  visit: Visit;
}
