import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type Database, openDatabase, type Statement } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, KINDS, openEmpty, openSeeded } from './databases.ts';

describe.each(KINDS)('connection, %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openSeeded(kind);
  });
  afterAll(() => database.close());

  it('reads and writes times in UTC', async () => {
    expect(await database.sql.query(`SELECT current_setting('TimeZone') AS zone`)).toEqual([{ zone: 'UTC' }]);
    const updatedAt = new Date('2013-06-19T22:30:00.123Z');
    const { id } = await database.client.project.findFirstOrThrow();
    await database.client.project.update({
      where: { id },
      data: { updatedAt, startedOn: new Date('2013-06-19') },
    });
    const project = await database.client.project.findUniqueOrThrow({ where: { id } });
    expect(project).toMatchObject({ updatedAt, startedOn: new Date('2013-06-19') });
  });

  it('carries lists of our own types', async () => {
    const { id } = await database.client.project.findFirstOrThrow();
    const data = {
      objectives: ['SERVICE' as const, 'EXEMPLARITY' as const],
      partners: ['Université d’Aix', 'a, "b"'],
    };
    await database.client.project.update({ where: { id }, data });
    expect(await database.client.project.findUniqueOrThrow({ where: { id } })).toMatchObject(data);
    expect(
      await database.client.project.count({ where: { objectives: { hasEvery: ['SERVICE', 'MANAGEMENT'] } } }),
    ).toBeGreaterThan(20);
  });

  it('orders names the same way on every database', async () => {
    const cities = await database.client.city.findMany({ orderBy: [{ nameKey: 'desc' }], take: 3 });
    expect(cities.map(({ name }) => name)).toEqual([
      'Pau-Pyrénées',
      'Participant non divulgué 24',
      'Participant non divulgué 23',
    ]);
  });

  it('rolls a transaction back as a whole', async () => {
    const work = database.client.$transaction(async (transaction) => {
      await transaction.region.create({ data: { code: 'XX', name: 'Nowhere' } });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await database.client.region.count({ where: { code: 'XX' } })).toBe(0);
  });
});

describe.each(KINDS)('statements, %s', (kind) => {
  it('are told to whoever asks', async () => {
    const statements: Statement[] = [];
    const database = await openEmpty(kind, (statement) => statements.push(statement));
    await database.client.$queryRaw`SELECT 1 + ${41}::int`;
    await database.close();
    expect(statements).toEqual([{ sql: 'SELECT 1 + $1::int', durationMs: expect.any(Number) }]);
  });
});

describe('a PostgreSQL that cannot be used', () => {
  it('is named without its password', async () => {
    const databaseUrl = 'postgresql://someone:secret@127.0.0.1:1/barometre';
    const error: unknown = await openDatabase({ databaseUrl, dataDir: 'memory://' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      code: 'UNREACHABLE',
      message: 'PostgreSQL cannot be reached (host 127.0.0.1, port 1, database barometre, ECONNREFUSED).',
      remedy: 'Nothing listens there: start PostgreSQL, or correct host and port.',
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
  });

  it('says that the database is not there', async () => {
    const url = new URL(await createDatabase('empty'));
    url.pathname = '/missing';
    await expect(openDatabase({ databaseUrl: url.href, dataDir: 'memory://' })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      remedy: expect.stringContaining('createdb'),
    });
  });

  it.each(['mysql://localhost/barometre', 'not an address', 'localhost:5432'])(
    'is refused: %s',
    async (databaseUrl) => {
      await expect(openDatabase({ databaseUrl, dataDir: 'memory://' })).rejects.toMatchObject({
        code: 'INVALID_URL',
      });
    },
  );

  it('is refused in an encoding that has no accents', async () => {
    const server = await openDatabase({ databaseUrl: await createDatabase('empty'), dataDir: 'memory://' });
    const name = `ascii_${process.pid}_${Math.trunc(performance.now())}`;
    await server.sql.script(`CREATE DATABASE ${name} ENCODING 'SQL_ASCII' TEMPLATE template0`);
    await server.close();
    const url = new URL(await createDatabase('empty'));
    url.pathname = `/${name}`;
    await expect(openDatabase({ databaseUrl: url.href, dataDir: 'memory://' })).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: 'The database is encoded in SQL_ASCII.',
    });
  });

  it('keeps the options of its address', async () => {
    const url = new URL(await createDatabase('empty'));
    url.searchParams.set('options', '-c statement_timeout=1234 -c TimeZone=Europe/Paris');
    const database = await openDatabase({ databaseUrl: url.href, dataDir: 'memory://' });
    expect(
      await database.sql.query(
        `SELECT current_setting('statement_timeout') AS timeout, current_setting('TimeZone') AS zone`,
      ),
    ).toEqual([{ timeout: '1234ms', zone: 'UTC' }]);
    await database.close();
  });
});

describe('a PostgreSQL that ends our connections', () => {
  it('is connected to again', async () => {
    const databaseUrl = await createDatabase('empty');
    const [database, other] = await Promise.all(
      [1, 2].map(() => openDatabase({ databaseUrl, dataDir: 'memory://' })),
    );
    if (!database || !other) throw new Error('Not opened.');
    const ended = await other.sql.query(`
      SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    expect(ended).toEqual([{ pg_terminate_backend: true }]);
    // A query that is on its way when the news arrives may fail; the one after it has a new connection.
    await database.client.$queryRaw`SELECT 1`.catch(() => undefined);
    expect(await database.client.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await Promise.all([database.close(), other.close()]);
  });

  it('ends a transaction between two of its statements, and nothing else', async () => {
    const databaseUrl = await createDatabase('empty');
    const [database, other] = await Promise.all(
      [1, 2].map(() => openDatabase({ databaseUrl, dataDir: 'memory://' })),
    );
    if (!database || !other) throw new Error('Not opened.');
    const endsWithin = database.sql.transaction(async (sql) => {
      const [own] = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      // Answers when that connection is no more; with the next answer what it said last is here as well.
      await other.sql.query('SELECT pg_terminate_backend($1, 5000)', [own?.pid]);
      await other.sql.query('SELECT');
      await sql.query('SELECT 1');
    });
    await expect(endsWithin).rejects.toThrow();
    expect(await database.sql.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await Promise.all([database.close(), other.close()]);
  });

  it('is told as one that cannot be reached when it ends a connection with its welcome', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(Buffer.concat([WELCOME, FAREWELL])));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const databaseUrl = `postgresql://somebody:secret@127.0.0.1:${port}/barometre`;
    await expect(openDatabase({ databaseUrl, dataDir: 'memory://' })).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
    server.close();
  });
});

/** A message of PostgreSQL's protocol: its kind, its length, what it says. */
function message(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + content.length);
  return Buffer.concat([Buffer.from(kind), length, content]);
}
/** Signed in, and ready for a statement. */
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);
/** What a server says that an administrator stops. */
const FAREWELL = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));
