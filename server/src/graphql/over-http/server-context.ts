import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome } from './share-answer.ts';
import type { Visit } from './visit.ts';

/** What Yoga is handed beside the request: Node's own, who sends it, and where to say what came of it. */
export interface ServerContext {
  req: IncomingMessage;
  res: ServerResponse;
  visit: Visit;
  outcome: Outcome;
}
