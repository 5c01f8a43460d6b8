import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { readOperation } from '../contract/cases.ts';
import { createDatabase } from '../database/databases.ts';
import { follow } from '../live/follow.ts';
import { endServers, runServer } from './run-server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'barometre-process-'));
});
afterEach(endServers);
afterAll(() => rm(folder, { recursive: true, force: true }));

const projectCount = async (url: string) =>
  (await ask<{ statistics: { projectCount: number } }>({ url }, '{ statistics { projectCount } }')).statistics
    .projectCount;

describe('a start that can’t succeed', () => {
  it('tells every configuration error at once, and no secret', async () => {
    const { code, errors } = await runServer({
      PORT: 'http',
      HOST: 'two words',
      DATABASE_URL: 'mysql://user:s3cret@db/barometre',
      PUBLIC_URL: 'barometre.example',
      LOG_LEVEL: 'loud',
    }).ended();
    expect(code).toBe(1);
    for (const name of ['PORT', 'HOST', 'DATABASE_URL', 'PUBLIC_URL', 'LOG_LEVEL']) {
      expect(errors).toMatch(new RegExp(`^ {2}- ${name} must `, 'm'));
    }
    expect(errors).not.toMatch(/s3cret|\n\s+at /);
  });

  it('says where it looked for PostgreSQL and what to do, and not the password', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, 'close');
    const { code, errors } = await runServer({
      DATABASE_URL: `postgresql://user:s3cret@127.0.0.1:${port}/barometre`,
    }).ended();
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`127\\.0\\.0\\.1.*${port}.*\n.*start PostgreSQL`));
    expect(errors).not.toMatch(/s3cret|\n\s+at /);
  });

  it('explains that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await runServer({
      PORT: String(port),
      DATABASE_URL: await createDatabase('seeded'),
    }).ended();
    other.close();
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`in use.*:${port}\n.*PORT`, 's'));
    expect(errors).not.toMatch(/\n\s+at /);
  });
});

describe('a data folder', () => {
  it('is made and filled by the first start', async () => {
    const server = runServer({ DATA_DIR: join(folder, 'data') });
    expect(await projectCount(await server.ready())).toBe(1128);
    expect(server.output()).toMatch(/Migrations applied: \d+_/);
    expect(server.output()).toMatch(/Edition 2013 added\./);
    server.signal('SIGTERM');
    expect(await server.ended()).toEqual({ code: 0, errors: '' });
    expect(server.output()).toMatch(/SIGTERM: .*stopping/);
  });

  it('is left as it is by the second start, and refused to another process meanwhile', async () => {
    const server = runServer({ DATA_DIR: join(folder, 'data') });
    const url = await server.ready();
    expect(server.output()).not.toMatch(/Migrations applied|added|loaded/);

    const second = await runServer({ DATA_DIR: join(folder, 'data') }).ended();
    expect(second.code).toBe(1);
    expect(second.errors).toMatch(new RegExp(`in use by process ${server.pid} .*\n.*DATA_DIR.*DATABASE_URL`));
    expect(second.errors).not.toMatch(/\n\s+at /);

    expect(await projectCount(url)).toBe(1128);
    server.signal('SIGINT');
    expect(await server.ended()).toEqual({ code: 0, errors: '' });
  });
});

describe.each(['silent', 'debug'])('whoever read what it says has gone, with logs %s', (level) => {
  it('it answers all the same, and stops as it would', async () => {
    const server = runServer({ DATABASE_URL: await createDatabase('seeded'), LOG_LEVEL: level });
    const url = await server.ready();
    const following = await follow({ url }, { query: readOperation('live') });
    await following.next();
    server.stopReading();
    for (let count = 0; count < 3; count += 1) expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await projectCount(url)).toBe(1128);
    server.signal('SIGTERM');
    expect(await following.rest()).toEqual([]);
    expect(await server.ended()).toMatchObject({ code: 0 });
  });
});

describe('a stop', () => {
  it('answers what is under way', async () => {
    const server = runServer({ DATABASE_URL: await createDatabase('seeded') });
    const url = await server.ready();
    const body = '{"query":"{ statistics { projectCount } }"}';
    const begun = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': String(body.length) },
    });
    begun.write(body.slice(0, 10));
    // A request that came later is answered: so the server has begun to read the first one.
    expect((await fetch(`${url}/health`)).status).toBe(200);
    server.signal('SIGTERM');
    await expect.poll(server.output).toMatch(/SIGTERM/);
    begun.end(body.slice(10));
    const [answer] = (await once(begun, 'response')) as [IncomingMessage];
    expect(await json(answer)).toMatchObject({ data: { statistics: { projectCount: 1128 } } });
    expect(await server.ended()).toEqual({ code: 0, errors: '' });
  });

  it('ends what somebody follows, without saying that it is over: who comes again goes on', async () => {
    const server = runServer({ DATABASE_URL: await createDatabase('seeded') });
    const following = await follow({ url: await server.ready() }, { query: readOperation('live') });
    await following.next();
    server.signal('SIGTERM');
    expect(await following.rest()).toEqual([]);
    expect(await server.ended()).toEqual({ code: 0, errors: '' });
  });

  it('is not held up by a client that never stops asking', async () => {
    const server = runServer({ DATABASE_URL: await createDatabase('seeded') });
    const url = await server.ready();
    const asksOn = async () => {
      for (;;) await fetch(`${url}/health`).then((response) => response.text());
    };
    const refused = expect(asksOn()).rejects.toThrow('fetch failed');
    server.signal('SIGTERM');
    await refused;
    expect(await server.ended()).toEqual({ code: 0, errors: '' });
  });
});
