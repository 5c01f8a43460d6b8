import { GraphQLError } from 'graphql';
import type { RateLimit } from '../../access/limits/rate-limit.ts';
import { makingOf } from '../../delivery/memory/memory-first.ts';
import type { Exchange } from '../../http/route.ts';
import { documentedCode, statusOfCode } from '../errors.ts';
import type { LiveAnswerer } from '../live/answer-live.ts';
import type { createGraphQL } from '../yoga.ts';
import { answerDirectly, type Directly } from './answer-directly.ts';
import { readJson, Unreadable } from './read-json.ts';
import { type Refusal, refuse } from './refuse.ts';
import { type Outcome, shareAnswer } from './share-answer.ts';
import { receiveVisit, type Visit } from './visit.ts';

/** GraphQL over HTTP for whoever is known: answering by itself, or handing the answer over. */
export type Answerer = Pick<ReturnType<typeof createGraphQL>, 'handle' | 'handleNodeRequestAndResponse'>;

export interface Asking extends Directly {
  /** Whoever answers what is not a plain query, loaded when the first of these comes. */
  yoga(): Promise<Answerer>;
  /** Answers subscriptions. */
  live: LiveAnswerer;
  /** Null for a server without one. */
  rateLimit: RateLimit | null;
  /** How long a body may take to come. */
  bodyMs: number;
}

/** Asks on behalf of a client, as far as its points go and its request can be read. */
export async function ask(exchange: Exchange, asking: Asking): Promise<void> {
  const { request, response } = exchange;
  const { yoga, live, sql, rateLimit, bodyMs } = asking;
  try {
    const visit = await receiveVisit(exchange, { sql, rateLimit });
    // What can't be read costs a point as well, or it would be the cheapest way to keep a server busy.
    visit.spend(1);
    const body = request.method === 'POST' ? await readJson(request, bodyMs) : undefined;
    if (await answerDirectly(exchange, body, visit, asking)) return;
    if (await live(exchange, body, visit)) return;
    // Where Yoga looks for what was read of a request already.
    if (body !== undefined) Object.assign(request, { body: body.text });
    await answer(await yoga(), { request, response }, visit);
  } catch (error) {
    refuse(exchange, refusalOf(error));
  }
}

/** Yoga does not know HEAD. It answers as to a GET, and of what it answers Node sends the headers alone. */
async function answer(
  yoga: Answerer,
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  visit: Visit,
): Promise<void> {
  const { method } = request;
  const making = makingOf(request);
  const outcome: Outcome = {};
  const context = { req: request, res: response, visit, outcome };
  if (method === 'HEAD') request.method = 'GET';
  try {
    if (making === undefined) await yoga.handle(request, response, context);
    else {
      const answered = await yoga.handleNodeRequestAndResponse(request, response, context);
      request.method = method;
      for (const [name, value] of answered.headers) response.setHeader(name, value);
      await shareAnswer({ request, response }, making, {
        ...outcome,
        status: answered.status,
        type: answered.headers.get('content-type') ?? 'application/json; charset=utf-8',
        body: Buffer.from(await answered.text()),
      });
    }
  } finally {
    request.method = method;
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Unreadable) return error.refusal;
  if (!(error instanceof GraphQLError)) throw error;
  const code = documentedCode(error.extensions);
  const { headers } = (error.extensions['http'] ?? {}) as { headers?: Record<string, string> };
  // A body that was not read must not be taken for the next request.
  return {
    status: statusOfCode[code],
    code,
    message: error.message,
    headers: { ...headers, Connection: 'close' },
  };
}
