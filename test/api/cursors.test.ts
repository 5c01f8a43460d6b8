import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { expectNothingInternal } from './nothing-internal.ts';
import { walk } from './walk.ts';

const byMaturity = '[{ field: MATURITY, direction: DESC }]';
const byTitle = '[{ field: TITLE }]';

let server: TestServer;
let cursor: string;
beforeAll(async () => {
  server = await startServer();
  ({ cursor } = await firstPage(byMaturity));
});
afterAll(() => server.close());

const encoded = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a cursor that was not made for the list', () => {
  const forged: [what: string, make: () => string][] = [
    ['no cursor at all', () => 'hello'],
    ['an empty one', () => ''],
    ['a truncated one', () => cursor.slice(0, -4)],
    ['one without its id', () => encoded('MATURITY.DESC', 50)],
    ['a value of another type', () => encoded('MATURITY.DESC', 'fifty', 1)],
    ['a value that is a list', () => encoded('MATURITY.DESC', [50], 1)],
    ['a value with statements in it', () => encoded('MATURITY.DESC', "1'; drop table project; --", 1)],
    ['an id that is none', () => encoded('MATURITY.DESC', 50, -1)],
    ['an id beyond all ids', () => encoded('MATURITY.DESC', 50, 2 ** 31)],
    ['an id that is a text', () => encoded('MATURITY.DESC', 50, '1')],
    ['the other direction', () => encoded('MATURITY.ASC', 50, 1)],
    ['another order', () => encoded('TITLE.ASC', 'a', 1)],
    ['an order with a further term', () => encoded('MATURITY.DESC,TITLE.ASC', 50, 'a', 1)],
    ['a list of cities', () => encoded('POPULATION.DESC', 1000, 1)],
    ['the id of an object', () => Buffer.from('Project:1').toString('base64url')],
    ['JSON that is no list', () => Buffer.from('{"length":3}').toString('base64url')],
    ['bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x00]).toString('base64url')],
  ];

  it.each(forged)('is refused: %s', async (_what, make) => {
    for (const [argument, size] of [
      ['after', 'first'],
      ['before', 'last'],
    ]) {
      const query = `query ($cursor: String) { projects(${size}: 2, ${argument}: $cursor, orderBy: ${byMaturity}) { totalCount } }`;
      const answer = await post(server, JSON.stringify({ query, variables: { cursor: make() } }));
      expect(answer.status, answer.text).toBe(400);
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringMatching(/not a cursor of this list in this order.*endCursor/) as unknown,
        extensions: { code: 'BAD_USER_INPUT', argument },
      });
      expectNothingInternal(answer.text);
    }
  });
});

interface Page {
  projects: { nodes: { id: string; title: string }[]; pageInfo: { endCursor: string } };
}

async function firstPage(order: string): Promise<{ cursor: string; lastId: number }> {
  const { projects } = await ask<Page>(
    server,
    `{ projects(first: 3, orderBy: ${order}) { nodes { id title } pageInfo { endCursor } } }`,
  );
  const [, id = ''] = Buffer.from(projects.nodes[2]?.id ?? '', 'base64url')
    .toString()
    .split(':');
  return { cursor: projects.pageInfo.endCursor, lastId: Number(id) };
}

async function titlesAfter(after: string, order: string): Promise<string[]> {
  const query = `query ($after: String) {
    projects(first: 5, after: $after, orderBy: ${order}) { nodes { id title } pageInfo { endCursor } }
  }`;
  const { projects } = await ask<Page>(server, query, { after });
  return projects.nodes.map(({ title }) => title);
}

describe.each([byMaturity, byTitle])('a cursor of the order %s', (order) => {
  it('keeps its place when its own row is deleted', async () => {
    const { cursor: after, lastId } = await firstPage(order);
    const before = await titlesAfter(after, order);
    await server.database.client.project.delete({ where: { id: lastId } });
    expect(await titlesAfter(after, order)).toEqual(before);
  });

  it('keeps its place when its own row moves elsewhere', async () => {
    const { cursor: after, lastId } = await firstPage(order);
    const before = await titlesAfter(after, order);
    const elsewhere = {
      title: 'Zzz',
      maturityRealisation: 0,
      maturityPartnerships: 0,
      maturityBudget: 0,
      maturityMeasurement: 0,
    };
    await server.database.client.project.update({ where: { id: lastId }, data: elsewhere });
    expect(await titlesAfter(after, order)).toEqual(before);
  });
});

it('a cursor keeps its place when rows are added before it, and shows those added after it', async () => {
  const { cursor: after } = await firstPage(byTitle);
  const before = await titlesAfter(after, byTitle);
  const { client } = server.database;
  const { editionId, cityId, themeId } = await client.project.findFirstOrThrow();
  const add = (title: string) =>
    client.project.create({ data: { reference: title, title, editionId, cityId, themeId } });
  await add('Aaa');
  expect(await titlesAfter(after, byTitle)).toEqual(before);
  const next = `${before[0]} bis`;
  await add(next);
  expect((await titlesAfter(after, byTitle)).slice(0, 2)).toEqual([before[0], next]);
});

it.each([
  ['of many characters', 'x'.repeat(300)],
  ['of many bytes, which become more when it is compared', '뷁'.repeat(300)],
  ['of quotation marks', '"\\'.repeat(150)],
])('a cursor carries the longest title: one %s', async (_what, title) => {
  const { client } = server.database;
  const { editionId, cityId, themeId } = await client.project.findFirstOrThrow();
  for (const reference of ['long-1', 'long-2', 'long-3'])
    await client.project.create({ data: { reference, title, editionId, cityId, themeId } });
  const { slug } = await client.city.findUniqueOrThrow({ where: { id: cityId } });
  const list = {
    field: 'projects',
    arguments: `where: { cities: ["${slug}"] }, orderBy: [{ field: CITY }, { field: TITLE }]`,
  } as const;
  const expected = await client.project.count({ where: { editionId, cityId } });
  for (const backward of [false, true]) {
    expect(new Set(await walk(server, list, { size: 1, backward })).size).toBe(expected);
  }
  await client.project.deleteMany({ where: { reference: { startsWith: 'long-' } } });
});
