import { setTimeout as wait } from 'node:timers/promises';
import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../server/src/access/tokens.ts';
import { commandLine } from '../../server/src/editorial/actor.ts';
import { createDatabase } from '../database/databases.ts';
import { questionAt } from '../delivery/reader.ts';
import { bearer } from '../editorial/desk.ts';
import { endServers, runServer, type ServerProcess } from '../http/run-server.ts';
import { type Following, follow } from '../live/follow.ts';
import { type Connection, connectTo } from './connection.ts';

const limit = 2_000;
const liveOfAddress = 2;
const patient = { timeout: 50_000, interval: 100 };

let database: Database;
let editor: Record<string, string>;
let server: ServerProcess;
let url: string;
let connections: [Connection, Connection];
beforeAll(async () => {
  const databaseUrl = await createDatabase('seeded');
  database = await openDatabase({ databaseUrl, dataDir: 'memory://' });
  const person = { name: 'An editor', role: 'EDITOR', citySlugs: [], expiresAt: null } as const;
  editor = bearer((await createToken(database.sql, person, commandLine)).token);
  server = runServer({
    DATABASE_URL: databaseUrl,
    PROCESSES: '2',
    LOG_LEVEL: 'info',
    RATE_LIMIT: String(limit),
    LIVE_PER_ADDRESS: String(liveOfAddress),
    TRUSTED_PROXIES: '127.0.0.1',
  });
  url = await server.ready();
  connections = await oneOfEach();
});
afterAll(async () => {
  for (const connection of connections ?? []) connection.close();
  await endServers();
  await database?.close();
});

/** Whoever connects goes to the next process. */
async function oneOfEach(): Promise<[Connection, Connection]> {
  const both: [Connection, Connection] = [connectTo(url), connectTo(url)];
  for (const connection of both) await connection.ask('/health');
  return both;
}

/** The processes that came to listen so far, in this order. */
const pids = (): { process: number; pid: number }[] =>
  [...server.output().matchAll(/^\{.*"a process listens".*\}$/gm)].map(([line]) => JSON.parse(line));

/**
 * A connection that was being handed to a process when that was killed is never answered, which is Node's doing: who waits for it in
 * vain comes again.
 */
async function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  const inVain = wait(2_000, undefined, { ref: false }).then(() => {
    throw new Error('nothing came in time');
  });
  return await Promise.race([asked, inVain]);
}

/** A client of its own, so that tests do not spend each other's points. */
const from = (address: string) => ({ 'X-Forwarded-For': address });

const panel = questionAt('{ statistics(edition: "2013") { projectCount } }');

describe('several processes', () => {
  it('share the requests, and tell of them together', async () => {
    for (const connection of connections) expect((await connection.ask(panel)).status).toBe(200);
    const { body } = await connections[0].ask('/metrics');
    const counted = (process: number) =>
      Number(
        new RegExp(`duration_seconds_count\\{process="${process}",route="graphql".*\\} (\\d+)`).exec(
          body,
        )?.[1],
      );
    expect([counted(1), counted(2)]).toEqual([1, 1]);
    // One head for both, as Prometheus demands.
    expect(body.match(/^# TYPE barometre_live_connections /gm)).toHaveLength(1);
    expect(body.match(/^barometre_live_connections\{process="\d"\} 0$/gm)).toHaveLength(2);
  });

  it('show a change that was made through one of them at once in all', async () => {
    const [row] = await database.sql.query<{ id: number }>('SELECT min(id) AS id FROM project');
    const id = Buffer.from(`Project:${row?.id}`).toString('base64url');
    const title = questionAt('query ($id: ID!) { node(id: $id) { ... on Project { title } } }', { id });
    const query = 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }';
    for (let expectedVersion = 1; expectedVersion <= 20; expectedVersion++) {
      for (const connection of connections) await connection.ask(title);
      const erratum = { reasonFr: 'Un essai' };
      const input = { id, expectedVersion, title: `Titre ${expectedVersion}`, erratum };
      const [writer, reader] = expectedVersion % 2 === 0 ? connections : connections.toReversed();
      const changed = await writer?.ask('/graphql', editor, { query, variables: { input } });
      expect(changed?.body).not.toMatch(/Error|errors/);
      expect((await reader?.ask(title))?.body).toContain(`"title":"Titre ${expectedVersion}"`);
    }
  });

  it('tell all who follow something, whichever of them they are connected to', async () => {
    const document = 'subscription { statisticsChanged(edition: "2013") { statistics { projectCount } } }';
    const followers: Following[] = [];
    for (let count = 0; count < 4; count++) {
      const headers = from(`203.0.113.${count}`);
      const follower = await follow({ url }, { query: document, headers });
      await follower.next();
      followers.push(follower);
    }
    const { body } = await connections[0].ask('/metrics');
    expect(body.match(/^barometre_live_connections\{process="\d"\} 2$/gm)).toHaveLength(2);
    await database.sql.query('DELETE FROM project WHERE id = (SELECT max(id) FROM project)');
    for (const follower of followers) expect((await follower.next()).data).toContain('"projectCount":1127');
    for (const follower of followers) follower.leave();
  });

  it('let a client spend what it has once, not once in each', async () => {
    const client = from('203.0.113.50');
    let asked = 0;
    // Never the same question, which would cost nothing the second time.
    const ask = async (connection: Connection, headers = client) => {
      asked++;
      const query = `{ q${asked}: projects(first: 100) { nodes { title } } }`;
      return (await connection.ask('/graphql', headers, { query })).status;
    };
    const [here, there] = connections;
    while ((await ask(here)) === 200);
    const granted = asked;
    expect(granted).toBeGreaterThan(5);
    while ((await ask(there)) === 200);
    // What is granted in the moment until the others know, and what comes back while this is asked.
    expect(asked - granted).toBeLessThan(granted / 2);
    expect(await ask(there, from('203.0.113.51'))).toBe(200);
  });

  it('count live connections together, and those of one that died no longer', async () => {
    const client = from('203.0.113.60');
    const document = 'subscription { statisticsChanged { version } }';
    const open = () => follow({ url }, { query: document, headers: client });
    const first = [await open(), await open()];
    await vi.waitFor(async () => expect((await open()).status).toBe(429), patient);
    const [victim] = pids();
    process.kill(victim?.pid ?? 0, 'SIGKILL');
    const ends = first.map((follower) =>
      follower.rest().then(
        () => 'ended',
        () => 'ended',
      ),
    );
    expect(await Promise.race(ends)).toBe('ended');
    const again = await vi.waitFor(async () => {
      const follower = await inTime(open());
      expect(follower.status).toBe(200);
      return follower;
    }, patient);
    for (const follower of [...first, again]) follower.leave();
  });

  it('are started again when they die, and lose nobody else’s requests', async () => {
    await vi.waitFor(() => expect(pids().length).toBe(3), patient);
    for (const connection of connections) connection.close();
    connections = await oneOfEach();
    const before = pids();
    const victim = before.at(-1);
    process.kill(victim?.pid ?? 0, 'SIGKILL');
    // The other's connection is answered before anything is started again; the dead one's may be refused, or made anew.
    const answers = await Promise.allSettled(connections.map((connection) => inTime(connection.ask(panel))));
    expect(answers).toContainEqual(
      expect.objectContaining({ value: expect.objectContaining({ status: 200 }) }),
    );
    // One connection each: none of them was the dead one's.
    await vi.waitFor(async () => {
      const connection = connectTo(url);
      expect((await inTime(connection.ask(panel))).status).toBe(200);
      connection.close();
      if (pids().length === before.length) throw new Error('not yet started again');
    }, patient);
    expect(pids().at(-1)).toMatchObject({ process: victim?.process });
    expect(pids().at(-1)?.pid).not.toBe(victim?.pid);
  });

  it('stop together, having answered what is under way', async () => {
    const slow = fetch(new URL('/export/projects.csv', url));
    await slow;
    server.signal('SIGTERM');
    expect((await (await slow).text()).split('\n').length).toBeGreaterThan(1_000);
    expect((await server.ended()).code).toBe(0);
    expect(server.output()).toContain('SIGTERM: answering what is under way');
    for (const { pid } of pids()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe('a server whose first process is killed', () => {
  it('leaves none behind', async () => {
    const killed = runServer({ DATABASE_URL: await createDatabase(), PROCESSES: '2', LOG_LEVEL: 'info' });
    server = killed;
    await killed.ready();
    await vi.waitFor(() => expect(pids()).toHaveLength(2), patient);
    killed.signal('SIGKILL');
    await killed.ended();
    await vi.waitFor(() => {
      for (const { pid } of pids()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    }, patient);
  });
});
