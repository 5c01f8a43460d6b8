import { type Client, createClient, type ExecutionResult } from 'graphql-sse';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { loadRegistry } from '../../server/src/graphql/trusted/registry.ts';
import { post } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { createDatabase } from '../database/databases.ts';
import { bearer } from '../editorial/desk.ts';
import { patient } from '../patient.ts';
import { startServer, type TestServer } from '../server.ts';
import { startProxy } from '../tcp-proxy.ts';
import { addProject, follow, type LiveAnswer, projectCountOf } from './follow.ts';

const query = readOperation('live');
const statements: string[] = [];
let databaseUrl: string;
let server: TestServer;
beforeAll(async () => {
  databaseUrl = await createDatabase('seeded');
  server = await startServer({ databaseUrl, onStatement: ({ sql }) => statements.push(sql) });
});
afterAll(() => server.close());

const subscribe = (client: Client, document: string) =>
  client.iterate<LiveAnswer['data']>({ query: document });
const next = async (results: AsyncIterator<ExecutionResult<LiveAnswer['data'] | null, unknown>>) =>
  (await results.next()).value as LiveAnswer;

it('graphql-sse follows, is told errors, and leaves', async () => {
  const client = createClient({ url: `${server.url}/graphql`, retryAttempts: 0 });
  const results = subscribe(client, query);
  const before = (await next(results)).data?.statisticsChanged.statistics.projectCount ?? 0;
  await addProject(server.database);
  expect((await next(results)).data?.statisticsChanged.statistics.projectCount).toBe(before + 1);
  await results.return?.();

  const refused = subscribe(client, 'subscription { statisticsChanged { nonsense } }');
  expect((await next(refused)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect((await refused.next()).done).toBe(true);
  client.dispose();
});

it('graphql-sse is answered a query as well', async () => {
  const client = createClient({ url: `${server.url}/graphql`, retryAttempts: 0 });
  const results = client.iterate({ query: '{ statistics { edition { code } } }' });
  expect((await results.next()).value).toMatchObject({ data: { statistics: { edition: { code: '2013' } } } });
  expect((await results.next()).done).toBe(true);
  client.dispose();
});

it('a subscription is called by its hash', async () => {
  const document = [...loadRegistry().values()].find(({ name }) => name === 'Live');
  const following = await follow(server, { documentId: `sha256:${document?.hash}`, method: 'GET' });
  expect(projectCountOf(await following.next())).toBeGreaterThan(0);
  following.leave();
});

it('those who ask the same share one execution, and one reading of what they have in common', async () => {
  const variables = [{}, { edition: '2013' }, { city: { slug: 'lorient' } }];
  const all = await Promise.all(
    Array.from({ length: 60 }, (_, n) => follow(server, { query, variables: variables[n % 3] ?? {} })),
  );
  await Promise.all(all.map((following) => following.next()));
  statements.length = 0;
  await addProject(server.database);
  const events = await Promise.all(all.map((following) => following.next()));
  expect(new Set(events.map(({ data }) => data)).size).toBe(2);
  // The editions, the city, its counts, and those of the edition.
  expect(statements.length).toBeLessThanOrEqual(4);
  for (const following of all) following.leave();
});

it('a change made by way of another server is told', async () => {
  const other = await startServer({ databaseUrl });
  const following = await follow(server, { query });
  const before = projectCountOf(await following.next()) ?? 0;
  const { token } = await createToken(
    other.database.sql,
    { name: 'other', role: 'EDITOR', citySlugs: [], expiresAt: null },
    commandLine,
  );
  const { errors, data } = await post<{ createProject: { __typename: string } }>(
    other,
    JSON.stringify({
      query: `mutation { createProject(input: { edition: "2013", city: "lorient", theme: "health", reference: "by-the-other",
        title: "By the other", erratum: { reasonFr: "Oublié" } }) { __typename } }`,
    }),
    bearer(token),
  );
  expect(errors).toEqual([]);
  expect(data?.createProject.__typename).toBe('ProjectPayload');
  expect(projectCountOf(await following.next())).toBe(before + 1);
  following.leave();
  await other.close();
});

it('the loss of the database’s connection loses no change', async () => {
  const proxy = await startProxy(databaseUrl);
  const remote = await startServer({
    databaseUrl: proxy.url,
    patience: { connectMs: 2_000, answerMs: 2_000, listenMs: 500 },
  });
  const following = await follow(remote, { query });
  const before = projectCountOf(await following.next()) ?? 0;
  await proxy.cut();
  await addProject(server.database);
  await vi.waitFor(async () => expect((await follow(remote, { query })).status).toBe(503), patient);
  await proxy.mend();
  expect(projectCountOf(await following.next())).toBe(before + 1);
  await addProject(server.database);
  expect(projectCountOf(await following.next())).toBe(before + 2);
  following.leave();
  await remote.close();
  await proxy.close();
});

it('so many connections of an address are too many, and so many of all', async () => {
  const limited = await startServer({
    databaseUrl,
    limits: { liveLimits: { perAddress: 2, total: 3 }, trustedProxies: ['127.0.0.1'] },
  });
  const from = (address: string) => follow(limited, { query, headers: { 'X-Forwarded-For': address } });
  const open = await Promise.all([from('203.0.113.1'), from('203.0.113.1')]);
  await Promise.all(open.map((following) => following.next()));

  const refused = await from('203.0.113.1');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(JSON.parse(await refused.text())).toMatchObject({
    errors: [{ message: expect.stringMatching(/2 live connections/), extensions: { code: 'RATE_LIMITED' } }],
  });

  const neighbour = await from('203.0.113.2');
  await neighbour.next();
  const full = await from('203.0.113.3');
  expect(full.status).toBe(503);
  expect(JSON.parse(await full.text())).toMatchObject({
    errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  });
  expect(await (await fetch(`${limited.url}/metrics`)).text()).toMatch(/^barometre_live_connections 3$/m);

  open[0]?.leave();
  await vi.waitFor(async () => {
    const again = await from('203.0.113.3');
    expect(again.status).toBe(200);
    again.leave();
  }, patient);
  for (const following of [...open, neighbour]) following.leave();
  await limited.close();
});

it('a thousand more than an address may have are refused, and neither questions nor who is there suffer', async () => {
  const limited = await startServer({
    databaseUrl,
    limits: { liveLimits: { perAddress: 20, total: 10_000 } },
  });
  const idle = await Promise.all(Array.from({ length: 20 }, () => follow(limited, { query })));
  await Promise.all(idle.map((following) => following.next()));
  for (let wave = 0; wave < 10; wave++) {
    const more = await Promise.all(Array.from({ length: 100 }, () => follow(limited, { query })));
    expect(new Set(more.map(({ status }) => status))).toEqual(new Set([429]));
    await Promise.all(more.map((refused) => refused.text()));
  }
  expect(await (await fetch(`${limited.url}/metrics`)).text()).toMatch(/^barometre_live_connections 20$/m);
  expect((await post(limited, JSON.stringify({ query: '{ __typename }' }))).status).toBe(200);
  await addProject(limited.database);
  const heard = await Promise.all(idle.map((following) => following.next()));
  expect(heard.map(projectCountOf)).not.toContain(undefined);
  for (const following of idle) following.leave();
  await limited.close();
});
