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
  /** The policy as the header has it. */
  policyText: string;
}

const accountOf = (policy: Account['policy'], key: string, quota: Quota): Account => ({
  key,
  policy,
  quota,
  policyText: `"${policy}";q=${quota.points};w=${quota.seconds};qu="points"`,
});

/** What a client may ask for in a minute: each token, and without one each address. */
export class RateLimit {
  readonly #public: Quota;
  readonly #clientAddress: ClientAddress;
  readonly #buckets: Buckets;
  /** Those of the public, by the connection they came with last: to find one out anew costs more than an answer from memory should. */
  readonly #ofConnections = new WeakMap<object, { address: string; account: Account }>();

  /** @param points a minute, for the public */
  constructor(points: number, clientAddress: ClientAddress, buckets: Buckets) {
    this.#public = { points, seconds: window };
    this.#clientAddress = clientAddress;
    this.#buckets = buckets;
  }

  accountOf(request: AddressedRequest, viewer: Actor | null): Account {
    if (viewer === null) return this.#publicAccount(request);
    const quota = { points: this.#public.points * authenticatedFactor, seconds: window };
    return accountOf('authenticated', `token ${viewer.tokenId}`, quota);
  }

  /** What tells somebody without a token, whose question costs nothing, what is left: names and values in turn. */
  balanceHeaders(request: AddressedRequest): string[] {
    const account = this.#publicAccount(request);
    const balance = this.#buckets.look(account.key, account.quota, 0);
    return ['RateLimit-Policy', account.policyText, 'RateLimit', balanceText(account, balance)];
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

  #publicAccount(request: AddressedRequest): Account {
    const address = this.#clientAddress(request);
    const known = this.#ofConnections.get(request.socket);
    // A proxy's connection brings one client after another.
    if (known?.address === address) return known.account;
    const account = accountOf('public', networkOf(address), this.#public);
    this.#ofConnections.set(request.socket, { address, account });
    return account;
  }

  #wrongTokens(request: AddressedRequest): string {
    return `wrong tokens ${networkOf(this.#clientAddress(request))}`;
  }
}

/** Tells a client what is left, in the RateLimit fields of the IETF's draft. The unit is ours: points, as the cost has them. */
export function tellBalance(response: ServerResponse, account: Account, balance: Balance): void {
  response.setHeader('RateLimit-Policy', account.policyText);
  response.setHeader('RateLimit', balanceText(account, balance));
}

const balanceText = ({ policy }: Account, { remaining, fullInSeconds }: Balance): string =>
  `"${policy}";r=${remaining};t=${fullInSeconds}`;

/** For an answer that others may be given again: what is left to one client is nothing for the next one. */
export function untellBalance(response: ServerResponse): void {
  response.removeHeader('RateLimit-Policy');
  response.removeHeader('RateLimit');
}
