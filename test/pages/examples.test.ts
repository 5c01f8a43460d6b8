import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../../server/src/graphql/examples.ts';
import { ask } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test.each(examples.map((example) => [/query (\w+)/.exec(example)?.[1], example]))(
  'the example %s of GraphiQL is answered',
  async (_name, example) => {
    const data = await ask<Record<string, unknown>>(server, example ?? '');
    expect(Object.values(data)).not.toContain(null);
  },
);
