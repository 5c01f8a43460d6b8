import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { send } from './send.ts';

const following = '/widget/v1/city-barometer.js';
const english = '/widget/v1/city-barometer.en.js';

interface Versions {
  versions: {
    version: string;
    url: string;
    integrity: string;
    bytes: { identity: number; brotli: number };
    files: { name: string; url: string; integrity: string; bytes: { identity: number; brotli: number } }[];
  }[];
}

let server: TestServer;
let script: Buffer;
let exact: Versions['versions'][number];
beforeAll(async () => {
  server = await startServer();
  script = (await send(server, following)).body;
  const { versions } = JSON.parse((await send(server, '/widget/versions.json')).body.toString()) as Versions;
  const [version] = versions;
  if (version === undefined) throw new Error('versions.json lists no version');
  exact = version;
});
afterAll(() => server.close());

describe('the element’s script', () => {
  it('can be loaded as a module by any page, with nobody’s credentials', async () => {
    for (const path of [following, exact.url, english, exact.url.replace(/js$/, 'en.js')]) {
      const { headers } = await send(server, path, { headers: { Origin: 'https://ville.example' } });
      expect(headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
      expect(headers).not.toHaveProperty('set-cookie');
    }
  });

  it('is asked for again under the major version, and kept for ever under the exact one', async () => {
    expect((await send(server, following)).headers['cache-control']).toBe(
      'public, max-age=600, stale-while-revalidate=86400',
    );
    expect((await send(server, exact.url)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await send(server, exact.url)).body).toEqual(script);
  });

  it('has the integrity and the sizes that are listed', async () => {
    const digest = createHash('sha384').update(script).digest('base64');
    const brotli = await send(server, exact.url, { headers: { 'Accept-Encoding': 'br' } });
    expect(exact).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as unknown,
      url: `/widget/${exact.version}/city-barometer.js`,
      integrity: `sha384-${digest}`,
      bytes: { identity: script.length, brotli: brotli.body.length },
      files: expect.any(Array) as unknown,
    });
  });

  it('is there with the words of English in it too', async () => {
    const followed = await send(server, english);
    const listed = exact.files.find(({ name }) => name === 'city-barometer.en.js');
    const kept = await send(server, listed?.url ?? '', { headers: { 'Accept-Encoding': 'br' } });
    expect(followed.headers['cache-control']).toBe('public, max-age=600, stale-while-revalidate=86400');
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(brotliDecompressSync(kept.body)).toEqual(followed.body);
    expect(listed).toEqual({
      name: 'city-barometer.en.js',
      url: `/widget/${exact.version}/city-barometer.en.js`,
      integrity: `sha384-${createHash('sha384').update(followed.body).digest('base64')}`,
      bytes: { identity: followed.body.length, brotli: kept.body.length },
    });
  });
});

describe('what the script loads later', () => {
  it('comes from the exact version, and is listed with its hash', async () => {
    const importedBy = (text: Buffer) =>
      [...text.toString().matchAll(/import\([`'"]([^`'"]+)[`'"]\)/g)].map(([, path]) => path ?? '');
    const ofFrench = importedBy(script);
    const ofEnglish = importedBy((await send(server, english)).body);
    // The same files, but for the words of the language that each does not bring.
    const words = /\/(en|fr)-\w+\.js$/;
    expect(ofFrench.length).toBeGreaterThan(2);
    expect(ofEnglish.filter((path) => !words.test(path))).toEqual(
      ofFrench.filter((path) => !words.test(path)),
    );
    expect(ofFrench.flatMap((path) => words.exec(path)?.[1] ?? [])).toEqual(['en']);
    expect(ofEnglish.flatMap((path) => words.exec(path)?.[1] ?? [])).toEqual(['fr']);
    const imported = new Set([...ofFrench, ...ofEnglish]);
    const listed = new Map(exact.files.map((file) => [file.url, file]));
    for (const path of imported) {
      const { pathname } = new URL(path, `${server.url}${following}`);
      const { status, body, headers } = await send(server, pathname);
      expect([pathname, status]).toEqual([pathname, 200]);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      });
      const digest = createHash('sha384').update(body).digest('base64');
      expect(listed.get(pathname)?.integrity).toBe(`sha384-${digest}`);
    }
  });

  it('is nowhere else', async () => {
    const [later] = exact.files.filter(({ name }) => name.startsWith('views-'));
    for (const path of [
      `/widget/v1/${later?.name}`,
      `/widget/9.9.9/${later?.name}`,
      `/widget/${exact.version}/x.js`,
    ]) {
      const { status, body } = await send(server, path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).toContain('/widget/versions.json');
    }
  });

  it('has the styles beside it, for what a server renders', async () => {
    const { headers } = await send(server, `/widget/${exact.version}/city-barometer.css`);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
  });
});

describe('the encoding', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5', 'br'],
    ['br;q=1.0, gzip;q=0.8', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0.001', 'gzip'],
    ['br;q=0,gzip;q=0', undefined],
    ['gzip;q=0', undefined],
    ['deflate', undefined],
    ['identity', undefined],
    ['x-br, brotli, gzipped', undefined],
    ['', undefined],
    ['nonsense;;;,,q=', undefined],
  ])('for %j is %s', async (accepted, encoding) => {
    const { status, headers, body } = await send(server, following, {
      headers: { 'Accept-Encoding': accepted },
    });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/Accept-Encoding/);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(decoded(body, encoding)).toEqual(script);
  });
});

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

describe('the tag', () => {
  it.each(['br', 'gzip', 'identity'])(
    'of %s is quoted, and a copy with it is still good',
    async (encoding) => {
      const accepted = { 'Accept-Encoding': encoding };
      const first = await send(server, following, { headers: accepted });
      const etag = first.headers.etag ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await send(server, following, { headers: { ...accepted, 'If-None-Match': known } });
        expect([known, again.status, again.body.length]).toEqual([known, 304, 0]);
        expect(again.headers).toMatchObject({
          etag,
          'cache-control': first.headers['cache-control'],
          'access-control-allow-origin': '*',
          vary: first.headers.vary,
        });
      }
      for (const other of ['"other"', etag.slice(1, -1)]) {
        const again = await send(server, following, { headers: { ...accepted, 'If-None-Match': other } });
        expect([other, again.status]).toEqual([other, 200]);
      }
    },
  );

  it('differs from one encoding to another, since the bytes do', async () => {
    const answers = ['br', 'gzip', 'identity'].map((encoding) =>
      send(server, following, { headers: { 'Accept-Encoding': encoding } }),
    );
    expect(new Set((await Promise.all(answers)).map(({ headers }) => headers.etag)).size).toBe(3);
  });
});
