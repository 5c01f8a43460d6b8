import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { groupsOf } from './ipv6.ts';

/** The part of a request that tells where it came from. */
export interface AddressedRequest {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/** Tells whose request it is, by the address from which it came. */
export type ClientAddress = (request: AddressedRequest) => string;

const bits = { 4: 32, 6: 128 } as const;

/** Whether a text is an address or a network, such as 10.0.0.1, 10.0.0.0/8 or fd00::/8. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address) as 0 | 4 | 6;
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits[version]);
}

/**
 * The address of who sends a request: the other end of the connection, or, where that is a proxy that is trusted, the one
 * that the proxy names in X-Forwarded-For or Forwarded. Whatever stands to the left of the first address that is not
 * trusted was written by the client, and is not believed.
 *
 * @param trustedProxies addresses and networks, such as 10.0.0.0/8
 */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const network of trustedProxies) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

  // A connection's other end stays the same.
  const ends = new WeakMap<object, string>();
  const endOf = (socket: AddressedRequest['socket']): string => {
    const known = ends.get(socket);
    if (known !== undefined) return known;
    const end = plain(socket.remoteAddress ?? '') ?? 'unknown';
    // Of one that is closed already there is nothing to be told.
    if (end !== 'unknown') ends.set(socket, end);
    return end;
  };

  return ({ headers, socket }) => {
    let address = endOf(socket);
    if (trustedProxies.length === 0 || address === 'unknown' || !isTrusted(address)) return address;
    for (const hop of forwardedFor(headers).reverse()) {
      const next = plain(hop);
      // A proxy that hides its client, or a text that is none: all that is known is who said so.
      if (next === undefined) return address;
      address = next;
      if (!isTrusted(address)) return address;
    }
    return address;
  };
}

/**
 * What a limit is counted by: an IPv4 address, or the /64 network of an IPv6 address, of which one customer has all.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  return `${groupsOf(address)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** An IPv4 address that comes in IPv6's clothes is the same address. */
function plain(text: string): string | undefined {
  const address = text.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return isIP(mapped) === 0 ? undefined : mapped;
}

/**
 * The addresses that the proxies added, from the client's end to ours. A proxy maintains one of the two headers and lets the
 * client's own other one through; so where both came and do not say the same, neither is believed.
 */
function forwardedFor(headers: IncomingHttpHeaders): string[] {
  const list = headers['x-forwarded-for'];
  const common = list === undefined ? undefined : [list].flat().join(',').split(',').map(withoutPort);
  const standard = headers.forwarded?.split(',').map(forPart);
  if (common === undefined || standard === undefined) return common ?? standard ?? [];
  return common.join() === standard.join() ? common : [];
}

/** `for="[2001:db8::1]:4711";proto=https` of RFC 7239. */
const forPart = (element: string): string =>
  withoutPort(/(?:^|;)\s*for\s*=\s*(?:"([^"]*)"|([^;\s]*))/i.exec(element)?.slice(1).find(Boolean) ?? '');

function withoutPort(text: string): string {
  const trimmed = text.trim();
  return (
    /^\[([^\]]*)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)?.[1] ?? trimmed
  );
}
