import type { Sql } from '@barometre/prisma';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { AccessError } from '../../access/access-error.ts';
import { authenticate } from '../../access/authenticate.ts';
import { type Account, type RateLimit, tellBalance } from '../../access/limits/rate-limit.ts';
import type { Actor } from '../../editorial/actor.ts';
import type { Exchange } from '../../http/route.ts';

/** One request to the API: who sends it, and what it spends of its client's points. */
export interface Visit {
  /** What the operation costs, once that is known. */
  cost?: number;
  /** Aborted when nobody waits for the answer any more. */
  hungUp(): AbortSignal;
  /** What came of the operation, where it was executed and is still to be answered. */
  result?: ExecutionResult;
  /** Who asks; null for the public. @throws what was wrong with the token, or with looking it up */
  viewer(): Actor | null;
  /** Spends points of the client's, and tells it what is left. @throws {GraphQLError} RATE_LIMITED */
  spend(points: number): void;
}

/**
 * Finds out who sends a request. Without a token that holds, its address pays. The database is only asked about a token
 * while its address has not come with too many that were wrong.
 *
 * @throws {GraphQLError} RATE_LIMITED
 */
export async function receiveVisit(
  exchange: Pick<Exchange, 'request' | 'response'>,
  { sql, rateLimit }: { sql: Sql; rateLimit: RateLimit | null },
): Promise<Visit> {
  const { request, response } = exchange;
  if (rateLimit !== null && request.headers.authorization !== undefined) {
    const wait = rateLimit.waitForTokens(request);
    if (wait > 0) throw rateLimited('Too many wrong tokens came from your address', wait);
  }
  const identity = await authenticate(sql, request).then(
    (actor) => ({ actor }),
    (error: unknown) => ({ error }),
  );
  const known = 'actor' in identity ? identity.actor : null;
  if ('error' in identity && identity.error instanceof AccessError) rateLimit?.noteWrongToken(request);
  const account = rateLimit?.accountOf(request, known);
  return {
    hungUp: () => hangUpOf(response),
    viewer: () => {
      if ('error' in identity) throw identity.error;
      return identity.actor;
    },
    spend: (points) => {
      if (rateLimit === null || account === undefined) return;
      const balance = rateLimit.spend(account, points);
      tellBalance(response, account, balance);
      if (!balance.granted)
        throw rateLimited(spent(account, points, balance.remaining), balance.retryInSeconds);
    },
  };
}

/** Made only for who looks at it. */
function hangUpOf(response: Exchange['response']): AbortSignal {
  if (response.destroyed) return AbortSignal.abort();
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function spent({ policy, quota }: Account, points: number, remaining: number): string {
  const more = policy === 'public' ? ', or send an access token, with which you have more' : '';
  return `This costs ${points} points, and ${remaining} of your ${quota.points} a minute are left${more}`;
}

/** A 429 whatever the client accepts: it must not take it for an answer. */
const rateLimited = (reason: string, seconds: number): GraphQLError =>
  new GraphQLError(`${reason}: try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`, {
    extensions: {
      code: 'RATE_LIMITED',
      http: { status: 429, spec: false, headers: { 'Retry-After': String(seconds) } },
    },
  });
