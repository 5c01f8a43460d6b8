import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { createDatabase } from '../database/databases.ts';
import { startServer, type TestServer } from '../server.ts';
import { startProxy } from '../tcp-proxy.ts';
import { download } from './download.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const long = 'x'.repeat(1_001);
const many = Array.from({ length: 101 }, (_, index) => `c${index}`).join(',');

describe('an export that can’t be meant', () => {
  it.each([
    ['projects.csv?city=marseille', 'city', /no parameter "city".*cities, themes/],
    ['projects.ndjson?bom=true', 'bom', /no parameter "bom"/],
    ['projects.csv?edition=1999', 'edition', /no published edition "1999".*"2013"/],
    ['projects.csv?edition=2013&edition=2014', 'edition', /2 times; it takes one/],
    ['projects.csv?themes=sport', 'themes', /^"themes": edition "2013" has no theme "sport".*"leisure"/],
    ['projects.csv?anyTheme=leisure,sport', 'anyTheme', /no theme "sport"/],
    ['projects.csv?objectives=service', 'objectives', /no "service".*SERVICE/],
    ['projects.csv?statuses=DONE', 'statuses', /no "DONE".*COMPLETED/],
    ['projects.csv?cities=marseille,marseile', 'cities', /no city "marseile".*cities\.csv/],
    ['projects.csv?departments=13,99', 'departments', /no department "99".*2A/],
    ['projects.csv?regions=1', 'regions', /no region "1".*11 \(Île-de-France\)/],
    ['projects.csv?populationMin=many', 'populationMin', /"many"; it takes a whole number/],
    ['projects.csv?populationMin=99999999999', 'populationMin', /takes a whole number/],
    ['projects.csv?populationMax=-1', 'populationMax', /^"populationMax" is -1/],
    ['projects.csv?populationMin=9&populationMax=3', 'populationMin', /swap them/],
    ['projects.csv?search=%00', 'search', /NUL/],
    [`projects.csv?search=${long}`, 'search', /at most 1000 characters/],
    [`projects.csv?cities=${many}`, 'cities', /at most 100 values/],
    ['projects.csv?bom=1', 'bom', /takes true or false/],
    ['cities.csv?cities=marseille', 'cities', /no parameter "cities".*slugs/],
    ['cities.csv?slugs=atlantis', 'slugs', /no city "atlantis"/],
    ['cities.ndjson?kinds=VILLE', 'kinds', /no "VILLE".*INTERCOMMUNALITY/],
    ['cities.csv?edition=1999', 'edition', /^"edition": there is no published edition/],
  ])('%s is refused with what would be right', async (path, argument, message) => {
    const { status, headers, text } = await download(server, `/export/${path}`);
    expect(status).toBe(400);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toBeUndefined();
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: object }[] };
    expect(errors).toEqual([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
  });

  it('is asked for by the names that the API’s filters have', async () => {
    const { projects, cities } = await ask<
      Record<'projects' | 'cities', { inputFields: { name: string }[] }>
    >(
      server,
      '{ projects: __type(name: "ProjectFilter") { inputFields { name } } cities: __type(name: "CityFilter") { inputFields { name } } }',
    );
    for (const [table, { inputFields }] of Object.entries({ projects, cities })) {
      const { text } = await download(server, `/export/${table}.ndjson?nothing`);
      const told = /There are: (.*?)\./.exec(text)?.[1] ?? '';
      expect(told.split(', ').sort()).toEqual(inputFields.map(({ name }) => name).sort());
    }
  });

  it('is not posted', async () => {
    const { status, headers } = await download(server, '/export/projects.csv', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('an export whose database is away', () => {
  it('says so, and not in a file', async () => {
    const databaseUrl = await createDatabase('seeded');
    const proxy = await startProxy(databaseUrl);
    const away = await startServer({ databaseUrl: proxy.url });
    await proxy.cut();
    for (const path of ['/export/projects.csv', '/export/cities.ndjson', '/catalog.jsonld']) {
      const { status, headers, text } = await download(away, path);
      expect(headers['content-disposition']).toBeUndefined();
      expect([status, text]).toEqual([503, expect.stringContaining('SERVICE_UNAVAILABLE')]);
    }
    await away.close();
    await proxy.close();
  });
});
