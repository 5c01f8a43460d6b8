import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { bearer } from '../editorial/desk.ts';
import { type ReaderServer, startReaderServer } from './reader.ts';

let server: ReaderServer;
let token: string;
beforeAll(async () => {
  server = await startReaderServer({ responseCacheBytes: 16 * 2 ** 20 });
  const reader = { name: 'A reader', role: 'READER', citySlugs: [], expiresAt: null } as const;
  ({ token } = await createToken(server.database.sql, reader, commandLine));
});
afterAll(() => server.close());

const page = encodeURIComponent('http://localhost/cities/lorient');

const made = [
  '/chart.svg?city=lorient',
  '/chart.png?city=lorient',
  '/chart.csv?city=lorient',
  '/chart.json?city=lorient',
  '/embed?city=lorient',
  `/oembed?url=${page}`,
  '/?lang=en',
  '/projects',
  '/cities?search=a',
  '/cities/lorient',
  '/palmares',
];

const host = { Host: 'localhost' };

describe.each(made)('%s', (path) => {
  it('is made once, and the same each time', async () => {
    const first = await server.ask(path, { headers: host });
    expect([first.status, first.read]).toEqual([200, true]);
    const second = await server.ask(path, { headers: host });
    expect([second.status, second.read]).toEqual([200, false]);
    expect(second.body).toEqual(first.body);
    expect({ ...second.headers, date: '' }).toEqual({ ...first.headers, date: '' });
    expect(first.headers['cache-tag']).toMatch(/edition/);
    const { etag = '' } = first.headers;
    const again = await server.ask(path, { headers: { ...host, 'If-None-Match': etag } });
    expect([again.status, again.read, again.body.length]).toEqual([304, false, 0]);
    const packed = await server.ask(path, { headers: { ...host, 'Accept-Encoding': 'br' } });
    const isPacked = packed.headers['content-encoding'] === 'br';
    expect(isPacked).toBe(!path.startsWith('/chart.png') && first.body.length >= 1_000);
    expect(isPacked ? brotliDecompressSync(packed.body) : packed.body).toEqual(first.body);
  });
});

it('who sends a token or a cookie is answered alone', async () => {
  for (const headers of [bearer(token), { Cookie: 'a=b' }]) {
    const answers = [
      await server.ask('/chart.json?city=marseille', { headers }),
      await server.ask('/chart.json?city=marseille', { headers }),
    ];
    expect(answers.map(({ status, read }) => [status, read])).toEqual([
      [200, true],
      [200, true],
    ]);
  }
});

it('an answer names the host that was asked, and speaks the language that was', async () => {
  const addresses = ['one.example', 'other.example'];
  for (const name of [...addresses, ...addresses]) {
    const { body } = await server.ask('/', { headers: { Host: name } });
    const text = body.toString();
    expect(text).toContain(`http://${name}/`);
    for (const other of addresses.filter((one) => one !== name)) expect(text).not.toContain(other);
  }
  for (const language of ['fr', 'en', 'fr', 'en']) {
    const { body } = await server.ask(`/cities?lang=${language}`);
    expect(body.toString()).toContain(`<html lang="${language}"`);
  }
});

it('what went wrong is not kept', async () => {
  for (const path of [
    '/chart.svg?city=atlantis',
    '/embed?city=atlantis',
    '/cities/atlantis',
    '/projects?themes=nonsense',
  ]) {
    const answers = [await server.ask(path), await server.ask(path)];
    for (const { status, read } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(read || status === 400).toBe(true);
    }
  }
});

describe('after a change', () => {
  const charts = [
    '/chart.json?city=marseille',
    '/chart.json?edition=2014',
    '/chart.svg?city=marseille',
    '/projects',
  ];

  it('of a project, what shows it is made anew at once; what is about another edition is not', async () => {
    const before = await Promise.all(charts.map((path) => server.ask(path)));
    await server.database.sql.query(`delete from project where id = (
      select min(p.id) from project p join city c on c.id = p.city_id where c.slug = 'marseille')`);
    await server.changes.caughtUp();
    const after = [];
    for (const path of charts) after.push(await server.ask(path));
    expect(after.map(({ read }) => read)).toEqual([true, false, true, true]);
    const [was, is] = [before, after].map(([chart]) => chart?.body.toString());
    expect(was).not.toEqual(is);
  });
});
