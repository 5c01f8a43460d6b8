import type { SqlDatabase } from '@barometre/prisma';
import { GraphQLError } from 'graphql';
import { type ClientAddress, networkOf } from '../../http/client-address.ts';
import type { Exchange } from '../../http/route.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import { EventStream } from '../../live/event-stream.ts';
import { Live } from '../../live/live.ts';
import type { Seats } from '../../live/seats.ts';
import type { Topic } from '../../live/topic.ts';
import type { Logger } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import type { ReadSource } from '../../reads/reads.ts';
import { maxCost } from '../limits.ts';
import { maskError } from '../mask-error.ts';
import type { JsonBody } from '../over-http/read-json.ts';
import type { Visit } from '../over-http/visit.ts';
import type { Registry } from '../trusted/registry.ts';
import { lastEvents } from './event-text.ts';
import { type Parameters, parametersIn, readSubscription, type Subscription } from './read-subscription.ts';
import { StatisticsTopics } from './statistics-topic.ts';
import { toldResult } from './tell-errors.ts';

export interface LiveOptions {
  source: ReadSource;
  sql: SqlDatabase;
  changes: ChangeFeed;
  clientAddress: ClientAddress;
  seats: Seats;
  trustedDocuments: Registry;
  trustedOnly: boolean;
  log: Logger;
  metrics: Pick<Metrics, 'liveConnections'>;
}

/**
 * Answers a subscription with server-sent events, as the distinct connections mode of graphql-sse has it. False for what is
 * none, or what its client does not take events for: others answer that.
 *
 * @param body that of a POST
 * @throws {GraphQLError} for what HTTP has a status for that a client acts upon: 401, 429, 503
 */
export type LiveAnswerer = (exchange: Exchange, body: JsonBody | undefined, visit: Visit) => Promise<boolean>;

export function createLiveAnswerer(options: LiveOptions): LiveAnswerer {
  const { source, sql, changes, log, metrics, seats } = options;
  const mask = (error: unknown) =>
    maskError(error, (cause) => log.error({ err: cause }, 'a subscription failed'));
  const topics = new StatisticsTopics({ source, sql, mask });
  const live = new Live(changes);
  metrics.liveConnections(() => seats.taken);

  return async (exchange, body, visit) => {
    const { request, response, url } = exchange;
    const { accept = '*/*', authorization } = request.headers;
    const wantsEvents = accept.includes('text/event-stream');
    if (request.method === 'HEAD' || !(wantsEvents || accept.includes('*/*'))) return false;
    const parameters = body === undefined ? parametersIn(url) : (body.json as Parameters);
    const subscription = read(parameters, wantsEvents);
    if (subscription === null) return false;
    if (subscription instanceof GraphQLError || subscription.errors.length > 0) {
      const errors = subscription instanceof GraphQLError ? [subscription] : subscription.errors;
      new EventStream(response).end(lastEvents(toldResult({ errors }, mask)));
      return true;
    }
    pay(subscription, exchange, visit);
    identify(visit);
    // Who has gone meanwhile says so no more: a seat would be kept for nobody.
    if (response.destroyed) return true;
    const leave = takeSeat(exchange);
    response.once('close', leave);
    await follow(topics.topic(subscription, authorization), exchange);
    return true;
  };

  /** An error where the document can't be read, for who wants events of it all the same. */
  function read(parameters: Parameters, wantsEvents: boolean): Subscription | GraphQLError | null {
    try {
      return readSubscription(parameters, options);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return wantsEvents ? error : null;
    }
  }

  function identify(visit: Visit): void {
    try {
      visit.viewer();
    } catch (error) {
      throw mask(error);
    }
  }

  function takeSeat({ request }: Exchange): () => void {
    const seat = seats.take(networkOf(options.clientAddress(request)));
    if (seat === 'address') throw tooMany(seats.limits.perAddress);
    if (seat === 'total') throw unavailable('Every live connection of this server is taken');
    return seat;
  }

  async function follow(topic: Topic, { response }: Exchange): Promise<void> {
    const open = (present: Buffer) => (response.destroyed ? null : new EventStream(response, present));
    const state = await live.follow(topic, open);
    if (state.kind === 'over') new EventStream(response).end(state.event);
    // The server is about to end: whoever comes again finds another one, or this one started again.
    else if (changes.closed.aborted) throw unavailable('This server is being restarted');
    else if (state.kind === 'unknown') throw unavailable('The database can’t be reached at the moment');
  }
}

function pay({ cost }: Subscription, { response }: Exchange, visit: Visit): void {
  if (cost === null) return;
  response.setHeader('Query-Cost', `requested=${cost}, limit=${maxCost}`);
  visit.spend(cost - 1);
}

const tooMany = (most: number): GraphQLError =>
  refusal(
    'RATE_LIMITED',
    `Your address has ${most} live connections open, which is the most: close one, or try again in 30 seconds.`,
    30,
  );

const unavailable = (reason: string): GraphQLError =>
  refusal('SERVICE_UNAVAILABLE', `${reason}: please try again in 10 seconds.`, 10);

const refusal = (code: string, message: string, retryAfter: number): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, http: { headers: { 'Retry-After': String(retryAfter) } } },
  });
