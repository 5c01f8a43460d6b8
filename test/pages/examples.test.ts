import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../../server/src/graphql/examples.ts';
import { ask } from '../ask.ts';
import { follow, projectCountOf } from '../live/follow.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const named = examples.map((text) => {
  const [, kind = '', name = ''] = /^(query|subscription) (\w+)/m.exec(text) ?? [];
  return { kind, name, text };
});

test.each(named.filter(({ kind }) => kind === 'query'))(
  'the example $name of GraphiQL is answered',
  async ({ text }) => {
    const data = await ask<Record<string, unknown>>(server, text);
    expect(Object.values(data)).not.toContain(null);
  },
);

test.each(named.filter(({ kind }) => kind !== 'query'))(
  'the example $name of GraphiQL is followed',
  async ({ text }) => {
    const following = await follow(server, { query: text });
    expect(projectCountOf(await following.next())).toBeGreaterThan(0);
    following.leave();
  },
);
