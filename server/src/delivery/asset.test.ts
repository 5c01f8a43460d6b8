import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeAsset, sendAsset } from './asset.ts';

const asset = makeAsset('text/plain; charset=utf-8', 'Été à Brest. '.repeat(50));

/** What a client would get, without a socket in between. */
async function send(headers: Record<string, string>, method = 'GET') {
  const sent: { status: number; headers: Record<string, unknown>; body: Buffer | undefined } = {
    status: 0,
    headers: {},
    body: undefined,
  };
  const response = {
    set statusCode(status: number) {
      sent.status = status;
    },
    setHeader: (name: string, value: unknown) => {
      sent.headers[name] = value;
    },
    appendHeader: (name: string, value: unknown) => {
      sent.headers[name] = value;
    },
    end: (body?: Buffer) => {
      sent.body = body;
    },
  };
  await sendAsset(
    {
      request: { headers, method } as unknown as IncomingMessage,
      response: response as unknown as ServerResponse,
    },
    asset,
    'public, max-age=60',
  );
  return sent;
}

describe('an asset', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=0.8', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.0, gzip;q=0', undefined],
    ['identity', undefined],
    ['brave', undefined],
    ['', undefined],
    ['*', undefined],
  ])('for a client that takes %j is sent as %s', async (accepted, encoding) => {
    const sent = await send({ 'accept-encoding': accepted });
    expect(sent.headers['Content-Encoding']).toBe(encoding);
    expect(sent.headers['Vary']).toBe('Accept-Encoding');
    const body = sent.body ?? Buffer.alloc(0);
    const plain =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(plain.equals(asset.identity)).toBe(true);
    expect(sent.headers['Content-Length']).toBe(body.length);
  });

  test('is not sent again to who has it, in the encoding that it has', async () => {
    const tag = String((await send({ 'accept-encoding': 'br' })).headers['ETag']);
    expect(tag).toMatch(/^"[\w-]+-br"$/);
    expect(await send({ 'accept-encoding': 'br', 'if-none-match': tag })).toMatchObject({
      status: 304,
      body: undefined,
    });
    expect((await send({ 'accept-encoding': 'br', 'if-none-match': `W/${tag}, "other"` })).status).toBe(304);
    expect((await send({ 'accept-encoding': 'gzip', 'if-none-match': tag })).status).toBe(200);
    expect((await send({ 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('of a HEAD request is its headers', async () => {
    const sent = await send({}, 'HEAD');
    expect(sent.body).toBeUndefined();
    expect(sent.headers['Content-Length']).toBe(asset.identity.length);
  });
});
