import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.database.sql.query(
    `insert into erratum (edition_id, at, reason_fr, reason_en, actor)
     select id, '2026-10-05T12:00:00Z', 'Deux titres <corrigés>', 'Two titles corrected', 'a test'
     from edition where code = '2013'`,
  );
});
afterAll(() => server.close());

test('readers are told what was corrected, when and why, in their language', async () => {
  const french = await (await fetch(server.url)).text();
  expect(french).toContain('Deux titres &lt;corrigés&gt;');
  expect(french).toContain('5 octobre 2026');
  const english = await (await fetch(`${server.url}/?lang=en`)).text();
  expect(english).toContain('Two titles corrected');
  expect(english).toContain('5 October 2026');
});
