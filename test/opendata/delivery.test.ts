import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { download } from './download.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('an exported file', () => {
  it('begins with a byte order mark where that is asked for', async () => {
    const plain = await download(server, '/export/projects.csv');
    const marked = await download(server, '/export/projects.csv?bom=true');
    expect(plain.body.subarray(0, 9).toString()).toBe('reference');
    expect(marked.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(marked.body.subarray(3)).toEqual(plain.body);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('travels as %s where the client takes it', async (encoding, decompress) => {
    const plain = await download(server, '/export/projects.csv');
    const packed = await download(server, '/export/projects.csv', {
      headers: { 'Accept-Encoding': encoding },
    });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(packed.body.length).toBeLessThan(plain.body.length / 5);
    expect(decompress(packed.body)).toEqual(plain.body);
  });

  it('travels as it is where compression is refused', async () => {
    const headers = { 'Accept-Encoding': 'gzip;q=0, br;q=0' };
    const { headers: answered, text } = await download(server, '/export/cities.csv', { headers });
    expect(answered['content-encoding']).toBeUndefined();
    expect(text).toMatch(/^slug,/);
  });

  it.each([
    ['/export/projects.csv', 'text/csv; charset=utf-8; header=present', 'barometre-2013-projects.csv'],
    [
      '/export/projects.ndjson?search=velo',
      'application/x-ndjson; charset=utf-8',
      'barometre-2013-projects-selection.ndjson',
    ],
    ['/export/cities.csv', 'text/csv; charset=utf-8; header=present', 'barometre-cities.csv'],
    [
      '/export/cities.ndjson?edition=2013',
      'application/x-ndjson; charset=utf-8',
      'barometre-2013-cities.ndjson',
    ],
  ])('%s says what it is, in GET and in HEAD', async (path, type, fileName) => {
    const got = await download(server, path);
    const asked = await download(server, path, { method: 'HEAD' });
    expect(got.headers).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
      'last-modified': expect.stringMatching(/ GMT$/),
      link: expect.stringMatching(/schema\.json>; rel="describedby".*licence-ouverte.*rel="license"/),
    });
    const { date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, ...said } = got.headers;
    expect(asked.headers).toMatchObject(said);
    expect([asked.status, asked.body.length]).toEqual([200, 0]);
  });

  it('is not sent again while it is the same, in whatever encoding', async () => {
    const { headers } = await download(server, '/export/projects.csv');
    const again = await download(server, '/export/projects.csv', {
      headers: { 'If-None-Match': headers.etag ?? '', 'Accept-Encoding': 'br' },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['a project', `update project set title = title || '!' where reference = '2013-0007'`],
    [
      'a second theme',
      `delete from project_secondary_theme where project_id = (select min(project_id) from project_secondary_theme)`,
    ],
    ['a city', `update city set population = 1 where slug = 'marseille'`],
    ['a project that goes', `delete from project where reference = '2013-0009'`],
    ['a theme', `update theme set label_fr = 'Loisirs' where code = 'leisure'`],
    ['the notice', `update edition set notice_fr = 'Reconstitué.' where code = '2013'`],
  ])('is sent again after a change of %s', async (_what, statement) => {
    const { headers } = await download(server, '/export/projects.csv');
    await server.database.sql.script(statement);
    const again = await download(server, '/export/projects.csv', {
      headers: { 'If-None-Match': headers.etag ?? '' },
    });
    expect(again.status).toBe(200);
  });
});
