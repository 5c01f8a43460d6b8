import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjects } from '../../server/src/opendata/projects/project-rows.ts';
import { Withdrawn } from '../../server/src/opendata/withdrawn.ts';
import { loadCatalogue, published } from '../../server/src/reads/catalogue.ts';
import { startServer, type TestServer } from '../server.ts';
import { download, hangUp, ndjsonRows } from './download.ts';

const projects = 6_000;
const path = '/export/projects.ndjson?edition=large';

let server: TestServer;
let batches = 0;
beforeAll(async () => {
  server = await startServer({
    onStatement: ({ sql }) => {
      if (/from project p\s+join edition/.test(sql)) batches += 1;
    },
  });
  // Far more than the buffers between server and client hold.
  await server.database.sql.script(`
    insert into edition (code, year, title_fr, title_en, status, provenance, as_of, source_id)
      select 'large', 2019, 'Grande', 'Large', 'PUBLISHED', 'SURVEY', '2019-01-01', min(id) from source;
    insert into theme (edition_id, code, label_fr, label_en, position)
      select id, 'tout', 'Tout', 'All', 1 from edition where code = 'large';
    insert into participation (edition_id, city_id)
      select e.id, c.id from edition e, city c where e.code = 'large' and c.slug = 'marseille';
    insert into project (edition_id, reference, title, description, city_id, theme_id)
      select e.id, 'L' || n, 'Projet ' || n, repeat('texte ', 1000), c.id, t.id
      from generate_series(1, ${projects}) n, city c, edition e join theme t on t.edition_id = e.id
      where e.code = 'large' and c.slug = 'marseille'`);
});
afterAll(() => server.close());

describe('a large export', () => {
  it('is whole, and no more is read of it once the client has hung up', async () => {
    await hangUp(server, path);
    const beforeWhole = batches;
    const rows = ndjsonRows((await download(server, path)).text);
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(projects);
    // While the second was read to its end the first, if it still ran, would have come as far.
    const whole = projects / 500 + 1;
    expect(beforeWhole).toBeGreaterThan(0);
    expect(batches).toBeLessThan(2 * whole - 2);
    const active = await server.database.sql.query(
      `select pid from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
    );
    expect(active).toEqual([]);
  });

  it('fails, rather than look whole, when its edition is withdrawn meanwhile', async () => {
    const { client, sql } = server.database;
    const edition = (await loadCatalogue(client, published)).byCode('large');
    if (edition === undefined) throw new Error('the test’s own edition is missing');
    const rows = readProjects(client, edition, {});
    expect((await rows.next()).value).toHaveLength(500);
    await sql.script(`update edition set status = 'DRAFT' where code = 'large'`);
    await expect(rows.next()).rejects.toThrow(Withdrawn);
  });
});
