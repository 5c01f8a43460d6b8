import { describe, expect, it } from 'vitest';
import { createClientAddress, isNetwork, networkOf } from './client-address.ts';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) => ({
  socket: { remoteAddress },
  headers,
});
const behind = createClientAddress(['10.0.0.0/8', '2001:db8:ffff::/48', '192.0.2.7']);

describe('who sends a request', () => {
  it('is the other end of the connection, whatever its headers say', () => {
    const direct = createClientAddress([]);
    expect(direct(from('198.51.100.4', { 'x-forwarded-for': '203.0.113.9' }))).toBe('198.51.100.4');
    expect(behind(from('198.51.100.4', { forwarded: 'for=203.0.113.9' }))).toBe('198.51.100.4');
  });

  it('is the same address in IPv4 and in its IPv6 spelling', () => {
    expect(behind(from('::ffff:198.51.100.4'))).toBe('198.51.100.4');
    expect(behind(from('fe80::1%eth0'))).toBe('fe80::1');
  });

  it.each([
    ['10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '203.0.113.9:4711', '203.0.113.9'],
    ['10.1.2.3', '[2001:db8::9]:4711', '2001:db8::9'],
    ['10.1.2.3', '2001:db8::9', '2001:db8::9'],
    ['10.1.2.3', '203.0.113.9, 192.0.2.7, 10.9.9.9', '203.0.113.9'],
    ['10.1.2.3', '1.1.1.1, 203.0.113.9, 10.9.9.9', '203.0.113.9'],
    ['10.1.2.3', '1.1.1.1, nonsense', '10.1.2.3'],
    ['10.1.2.3', '203.0.113.9, unknown, 10.9.9.9', '10.9.9.9'],
    ['10.1.2.3', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['10.1.2.3', '', '10.1.2.3'],
  ])('from the proxy %s with X-Forwarded-For %s is %s', (proxy, list, client) => {
    expect(behind(from(proxy, { 'x-forwarded-for': list }))).toBe(client);
  });

  it.each([
    ['for=203.0.113.9;proto=https', '203.0.113.9'],
    ['proto=https; For="203.0.113.9:80"', '203.0.113.9'],
    ['for="[2001:db8::9]:4711"', '2001:db8::9'],
    ['for=1.1.1.1, for=203.0.113.9;by=10.0.0.1, for=10.0.0.5', '203.0.113.9'],
    ['for=_hidden', '2001:db8:ffff::1'],
  ])('with Forwarded %s is %s', (forwarded, client) => {
    expect(behind(from('2001:db8:ffff::1', { forwarded }))).toBe(client);
  });

  it('is not what one of two headers says that contradict each other', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=1.1.1.1' };
    expect(behind(from('10.1.2.3', headers))).toBe('10.1.2.3');
    expect(behind(from('10.1.2.3', { ...headers, forwarded: 'for=203.0.113.9' }))).toBe('203.0.113.9');
  });

  it('may not be known', () => {
    expect(behind(from(undefined))).toBe('unknown');
  });
});

it('a limit counts the network of an IPv6 address', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:DB8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('64:ff9b::192.0.2.33')).toBe('64:ff9b:0:0::/64');
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('unknown')).toBe('unknown');
});

it('knows an address or a network', () => {
  for (const right of ['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])
    expect(isNetwork(right), right).toBe(true);
  for (const wrong of ['10.0.0', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/8/8', 'proxy', '10.0.0.0/x', ''])
    expect(isNetwork(wrong), wrong).toBe(false);
});
