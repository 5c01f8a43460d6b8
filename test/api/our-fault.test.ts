import { afterAll, beforeAll, expect, it } from 'vitest';
import { post } from '../ask.ts';
import { startServer, type TestServer } from '../server.ts';
import { expectNothingInternal } from './nothing-internal.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

// A table that is missing stands for anything that nobody foresaw.
it('what is our fault is a 500 that tells nothing of the inside, and ends with its cause', async () => {
  const query = '{ projects(first: 1) { totalCount nodes { title } } }';
  await server.database.sql.script('ALTER TABLE project_secondary_theme RENAME TO elsewhere');
  const broken = await post(
    server,
    JSON.stringify({ query: '{ projects(where: { anyTheme: ["health"] }) { totalCount } }' }),
  );
  expect(broken.status, broken.text).toBe(500);
  expect(broken.errors).toEqual([
    {
      message: 'Something went wrong on our side. It has been noted; please try again later.',
      locations: [{ line: 1, column: 3 }],
      path: ['projects'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ]);
  expectNothingInternal(broken.text);
  expect((await post(server, JSON.stringify({ query }))).status).toBe(200);
  await server.database.sql.script('ALTER TABLE elsewhere RENAME TO project_secondary_theme');
});
