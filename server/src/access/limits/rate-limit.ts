import type { ServerResponse } from 'node:http';
import type { Actor } from '../../editorial/actor.ts';
import { type AddressedRequest, type ClientAddress, networkOf } from '../../http/client-address.ts';
import type { Balance, Buckets, Quota } from './buckets.ts';

/** Who knows who asks may ask for more. */
const authenticatedFactor = 10;

/** Tokens that nobody has, from one address: enough for a mistake, and nothing to search with. */
const wrongTokens: Quota = { points: 30, seconds: 60 };

const window = 60;

/** Whose points a request spends. */
export interface Account {
  key: string;
  /** The name of its policy, as the headers tell it. */
  policy: 'public' | 'authenticated';
  quota: Quota;
}

/** What a client may ask for in a minute: each token, and without one each address. */
export class RateLimit {
  readonly #points: number;
  readonly #clientAddress: ClientAddress;
  readonly #buckets: Buckets;

  /** @param points a minute, for the public */
  constructor(points: number, clientAddress: ClientAddress, buckets: Buckets) {
    this.#points = points;
    this.#clientAddress = clientAddress;
    this.#buckets = buckets;
  }

  accountOf(request: AddressedRequest, viewer: Actor | null): Account {
    if (viewer !== null) {
      const quota = { points: this.#points * authenticatedFactor, seconds: window };
      return { key: `token ${viewer.tokenId}`, policy: 'authenticated', quota };
    }
    return {
      key: this.#network(request),
      policy: 'public',
      quota: { points: this.#points, seconds: window },
    };
  }

  /** Takes points where they are there. With 0 points: what is left. */
  spend({ key, quota }: Account, points: number): Balance {
    return this.#buckets.take(key, quota, points);
  }

  /** How many seconds an address must wait before it may try a token: each try asks the database. */
  waitForTokens(request: AddressedRequest): number {
    return this.#buckets.look(this.#wrongTokens(request), wrongTokens, 1).retryInSeconds;
  }

  noteWrongToken(request: AddressedRequest): void {
    this.#buckets.take(this.#wrongTokens(request), wrongTokens, 1);
  }

  #wrongTokens(request: AddressedRequest): string {
    return `wrong tokens ${this.#network(request)}`;
  }

  #network(request: AddressedRequest): string {
    return networkOf(this.#clientAddress(request));
  }
}

/** Tells a client what is left, in the RateLimit fields of the IETF's draft. The unit is ours: points, as the cost has them. */
export function tellBalance(response: ServerResponse, { policy, quota }: Account, balance: Balance): void {
  response.setHeader('RateLimit-Policy', `"${policy}";q=${quota.points};w=${quota.seconds};qu="points"`);
  response.setHeader('RateLimit', `"${policy}";r=${balance.remaining};t=${balance.fullInSeconds}`);
}

/** For an answer that others may be given again: what is left to one client is nothing for the next one. */
export function untellBalance(response: ServerResponse): void {
  response.removeHeader('RateLimit-Policy');
  response.removeHeader('RateLimit');
}
