import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ask, post } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { follow } from '../live/follow.ts';
import { patient } from '../patient.ts';
import { startServer, type TestServer } from '../server.ts';
import { send } from './send.ts';

let server: TestServer;
let text: string;
beforeAll(async () => {
  server = await startServer();
  await ask(server, readOperation('breakdown'));
  await ask(server, 'query BarometerRanking { __typename }');
  await ask(server, 'query SomebodysOwn { __typename }');
  await ask(server, '{ __typename }');
  await post(server, JSON.stringify({ query: '{ projects(first: 0) { totalCount } }' }));
  const following = await follow(server, { query: readOperation('live') });
  await following.next();
  following.leave();
  await vi.waitFor(async () => {
    expect((await send(server, '/metrics')).body.toString()).toContain('barometre_live_connections 0');
  }, patient);
  await send(server, '/somewhere/else');
  await send(server, '/somewhere/different');
  text = (await send(server, '/metrics')).body.toString();
});
afterAll(() => server.close());

const measured = (series: string): number => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return Number(line?.slice(series.length));
};

it('are in the format that Prometheus reads', async () => {
  const { headers } = await send(server, '/metrics');
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(headers['cache-control']).toBe('no-store');
  const lines = text.split('\n').filter((line) => line !== '');
  expect(
    lines.filter((line) => !/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? [\d.e+-]+|\w+.* NaN)$/.test(line)),
  ).toEqual([]);
});

it.each([
  [
    'requests by route, without those that stay open',
    'barometre_http_request_duration_seconds_count{route="graphql",method="POST",status="200"}',
    4,
  ],
  [
    'requests that were refused',
    'barometre_http_request_duration_seconds_count{route="graphql",method="POST",status="400"}',
    1,
  ],
  [
    'requests without a route',
    'barometre_http_request_duration_seconds_count{route="none",method="GET",status="404"}',
    2,
  ],
  [
    'operations of the contract',
    'barometre_graphql_operation_duration_seconds_count{operation="Breakdown",outcome="ok"}',
    1,
  ],
  [
    'operations of the element',
    'barometre_graphql_operation_duration_seconds_count{operation="BarometerRanking",outcome="ok"}',
    1,
  ],
  [
    'all other operations',
    'barometre_graphql_operation_duration_seconds_count{operation="other",outcome="ok"}',
    2,
  ],
  [
    'operations that failed',
    'barometre_graphql_operation_duration_seconds_count{operation="other",outcome="error"}',
    1,
  ],
])('count %s', (_what, series, count) => {
  expect(measured(series)).toBe(count);
});

it('count what was asked of the database', () => {
  expect(measured('barometre_database_statement_duration_seconds_count')).toBeGreaterThan(0);
});

it('tell of the event loop, memory and the process', () => {
  for (const name of [
    'nodejs_eventloop_lag_seconds',
    'process_resident_memory_bytes',
    'nodejs_heap_size_used_bytes',
  ]) {
    expect(measured(name)).toBeGreaterThanOrEqual(0);
  }
});

it('have no label that a client makes up', () => {
  expect(text).not.toMatch(/SomebodysOwn|somewhere/);
});
