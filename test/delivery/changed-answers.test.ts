import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { createDatabase, KINDS } from '../database/databases.ts';
import { bearer } from '../editorial/desk.ts';
import { startProxy, type TcpProxy } from '../tcp-proxy.ts';
import { json, questionAt, type ReaderServer, startReaderServer } from './reader.ts';

const panel = questionAt('{ statistics(edition: "2013") { projectCount statusKnownCount } }');
const city = (slug: string) =>
  questionAt('query ($slug: String!) { city(by: { slug: $slug }) { projects { nodes { title } } } }', {
    slug,
  });
const names = questionAt('{ cities(first: 3) { nodes { name } } }');
const listed = questionAt(`{ cities(first: 2, where: { edition: "2013" }) { nodes {
  projects(first: 1, where: { edition: "2013" }) { nodes { title theme { label } } } } } }`);
const later = questionAt('{ edition(code: "2014") { title publishedFigures { value } } }');
const schema = questionAt('{ __schema { queryType { name } } }');

const projectOf = (slug: string) =>
  `(SELECT min(p.id) FROM project p JOIN city c ON c.id = p.city_id WHERE c.slug = '${slug}')`;

/** Changes the database as anybody with a connection may, and waits until the server has heard. */
async function change(
  { changes }: ReaderServer,
  { sql }: Pick<Database, 'sql'>,
  text: string,
): Promise<void> {
  await sql.query(text);
  await changes.caughtUp();
}

describe.each(KINDS)('after a change, %s', (kind) => {
  let server: ReaderServer;
  beforeAll(async () => {
    server = await startReaderServer({ kind });
  });
  afterAll(() => server.close());

  const all = { panel, brest: city('brest-metropole'), nice: city('nice-cote-d-azur'), names, later, schema };

  /** Which of the answers are read anew. */
  async function readAnew(): Promise<string[]> {
    const read: string[] = [];
    for (const [name, path] of Object.entries(all)) if ((await server.ask(path)).read) read.push(name);
    return read;
  }

  it.each([
    [
      'of a city’s project',
      `UPDATE project SET title = title || ' (2)' WHERE id = ${projectOf('brest-metropole')}`,
      ['panel', 'brest', 'names'],
    ],
    [
      'of an edition’s figures',
      `UPDATE published_figure SET value = value + 1 WHERE id = (
       SELECT min(f.id) FROM published_figure f JOIN edition e ON e.id = f.edition_id WHERE e.code = '2014')`,
      ['brest', 'nice', 'names', 'later'],
    ],
    [
      'of a city',
      `UPDATE city SET population = population + 1 WHERE slug = 'nice-cote-d-azur'`,
      ['panel', 'nice', 'names'],
    ],
    [
      'of an edition',
      `UPDATE edition SET title_fr = title_fr || ' (2)' WHERE code = '2015'`,
      ['panel', 'brest', 'nice', 'names', 'later'],
    ],
  ])('%s, just the answers that it touches are made again', async (_what, statement, expected) => {
    await readAnew();
    expect(await readAnew()).toEqual([]);
    await change(server, server.database, statement);
    expect(await readAnew()).toEqual(expected);
  });

  it('a client is never told that its copy is still good', async () => {
    const { headers: before } = await server.ask(panel);
    const known = { headers: { 'If-None-Match': before.etag ?? '' } };
    expect((await server.ask(panel, known)).status).toBe(304);
    await change(server, server.database, `DELETE FROM project WHERE id = ${projectOf('brest-metropole')}`);
    const after = await server.ask(panel, known);
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(before.etag);
    expect(after.body.toString()).toContain('"projectCount":1127');
    // Nor is anybody once the next one has asked.
    expect((await server.ask(panel, known)).status).toBe(200);
    const back = { headers: { 'If-None-Match': after.headers.etag ?? '' } };
    expect((await server.ask(panel, back)).status).toBe(304);
  });

  it('a list is made again each time, of what there is by then', async () => {
    await server.ask(listed);
    for (const words of ['a first time', 'a second time', 'a third time']) {
      expect((await server.ask(listed)).read).toBe(false);
      await change(server, server.database, `UPDATE project SET title = '${words}'`);
      const changed = await server.ask(listed);
      expect(changed.body.toString().split(words)).toHaveLength(3);
      await change(server, server.database, `UPDATE theme SET label_fr = '${words}'`);
      const renamed = await server.ask(listed);
      expect(renamed.body.toString().split(words)).toHaveLength(5);
    }
  });

  it('a city may have got its first project in another edition', async () => {
    const history = questionAt(`{ cities(where: { edition: "2013", slugs: ["lorient"] }) { nodes {
      history { edition { code } projectCount } } } }`);
    const body = async () => (await server.ask(history)).body.toString();
    expect(await body()).not.toContain('"code":"2014"');
    const project = `WITH participant AS (
        INSERT INTO participation (edition_id, city_id)
        SELECT e.id, c.id FROM edition e, city c WHERE e.code = '2014' AND c.slug = 'lorient'
        RETURNING edition_id, city_id)
      INSERT INTO project (edition_id, reference, title, city_id, theme_id)
      SELECT edition_id, 'first', 'The first one', city_id,
        (SELECT min(t.id) FROM theme t WHERE t.edition_id = participant.edition_id) FROM participant`;
    await change(server, server.database, project);
    expect(await body()).toContain('{"edition":{"code":"2014"},"projectCount":1}');
  });

  it('an edition may have lost its last project, or got its first one', async () => {
    const count = async () => (await server.ask(panel)).body.toString();
    expect(await count()).toMatch(/"projectCount":\d+/);
    await change(server, server.database, 'DELETE FROM project');
    expect(await count()).toContain('"statistics":null');
    const first = `INSERT INTO project (edition_id, reference, title, city_id, theme_id)
      SELECT e.id, 'first', 'The first one', c.id, (SELECT min(t.id) FROM theme t WHERE t.edition_id = e.id)
      FROM edition e, city c WHERE e.code = '2013' AND c.slug = 'lorient'`;
    await change(server, server.database, first);
    expect(await count()).toContain('"projectCount":1,');
  });
});

describe('who made a change', () => {
  it('finds it in the very next answer', async () => {
    const server = await startReaderServer();
    const editor = { name: 'An editor', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
    const { token } = await createToken(server.database.sql, editor, commandLine);
    const [row] = await server.database.sql.query<{ id: number }>(`SELECT ${projectOf('lorient')} AS id`);
    const id = Buffer.from(`Project:${row?.id}`).toString('base64url');
    const title = questionAt('query ($id: ID!) { node(id: $id) { ... on Project { title } } }', { id });
    const query = `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }`;
    for (let expectedVersion = 1; expectedVersion <= 20; expectedVersion++) {
      await server.ask(title);
      const input = {
        id,
        expectedVersion,
        title: `Titre ${expectedVersion}`,
        erratum: { reasonFr: 'Un essai' },
      };
      const changed = await server.ask('/graphql', {
        method: 'POST',
        headers: { ...json, ...bearer(token) },
        body: JSON.stringify({ query, variables: { input } }),
      });
      expect(changed.body.toString()).not.toMatch(/Error|errors/);
      expect((await server.ask(title)).body.toString()).toContain(`"title":"Titre ${expectedVersion}"`);
    }
    await server.close();
  });
});

describe('two servers on one PostgreSQL', () => {
  let databaseUrl: string;
  let here: ReaderServer;
  let there: ReaderServer;
  let proxy: TcpProxy;
  let proxied: Database;
  beforeAll(async () => {
    databaseUrl = await createDatabase('seeded');
    proxy = await startProxy(databaseUrl);
    proxied = await openDatabase({
      databaseUrl: proxy.url,
      dataDir: 'memory://',
      // A cut is heard of at once; a machine that is busy must not be taken for one.
      patience: { connectMs: 5_000, answerMs: 5_000, listenMs: 5_000 },
    });
    here = await startReaderServer({ databaseUrl });
    there = await startReaderServer({ databaseUrl, listen: proxied.listen });
  });
  afterAll(async () => {
    await Promise.all([here.close(), there.close()]);
    await proxied.close();
    await proxy.close();
  });

  it('both forget what one of them changed', async () => {
    await there.ask(panel);
    expect((await there.ask(panel)).read).toBe(false);
    await here.database.sql.query(`DELETE FROM project WHERE id = ${projectOf('brest-metropole')}`);
    await there.changes.caughtUp();
    const answer = await there.ask(panel);
    expect(answer.read).toBe(true);
    expect(answer.body.toString()).toContain('"projectCount":1127');
  });

  it('one that hears nothing of changes keeps nothing, until it hears again', async () => {
    await there.ask(panel);
    const { headers } = await there.ask(panel);
    await proxy.cut();
    await vi.waitFor(() => expect(there.changes.healthy).toBe(false), { timeout: 20_000 });
    await here.database.sql.query(`DELETE FROM project WHERE id = ${projectOf('brest-metropole')}`);
    const known = { headers: { 'If-None-Match': headers.etag ?? '' } };
    const answer = await there.ask(panel, known);
    expect([answer.status, answer.read]).toEqual([200, true]);
    expect(answer.body.toString()).toContain('"projectCount":1126');
    expect((await there.ask(panel)).read).toBe(true);
    await proxy.mend();
    await vi.waitFor(() => expect(there.changes.healthy).toBe(true), { timeout: 20_000 });
    await there.ask(panel);
    expect((await there.ask(panel)).read).toBe(false);
  });
});
