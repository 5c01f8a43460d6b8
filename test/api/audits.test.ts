import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}/graphql` });

// What a server MUST, SHOULD and MAY do by the specification of GraphQL over HTTP, as its working group tests it.
describe('GraphQL over HTTP', () => {
  it('has audits of every kind', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result, 'reason' in result ? result.reason : undefined).toMatchObject({ status: 'ok' });
  });
});
