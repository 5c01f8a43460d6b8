import { type Database, openDatabase } from '@barometre/prisma';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everything } from '../../server/src/live/change.ts';
import { type ChangeFeed, openChangeFeed } from '../../server/src/live/change-feed.ts';
import { createDatabase } from '../database/databases.ts';
import { patient } from '../patient.ts';
import { startProxy, type TcpProxy } from '../tcp-proxy.ts';

let databaseUrl: string;
let writer: Database;
beforeAll(async () => {
  databaseUrl = await createDatabase('seeded');
  writer = await openDatabase({ databaseUrl, dataDir: 'memory://' });
});
afterAll(() => writer.close());

describe.each(['cut', 'silence'] as const)('a change feed whose network is %s', (fate) => {
  let proxy: TcpProxy;
  let database: Database;
  let feed: ChangeFeed;
  /** Everything it tells, in its order. */
  const heard: unknown[] = [];

  beforeAll(async () => {
    proxy = await startProxy(databaseUrl);
    database = await openDatabase({
      databaseUrl: proxy.url,
      dataDir: 'memory://',
      patience: { connectMs: 500, answerMs: 1_000, listenMs: 100 },
    });
    feed = await openChangeFeed(database);
    feed.subscribe((change) => heard.push(change));
    feed.onHealth((healthy) => heard.push(healthy));
  });
  afterAll(async () => {
    await feed.close();
    await database.close();
    await proxy.close();
  });

  it('says at once that it does not hear any more', async () => {
    expect(feed.healthy).toBe(true);
    await proxy[fate]();
    await vi.waitFor(() => expect(heard).toEqual([false]), patient);
    expect(feed.healthy).toBe(false);
    await writer.sql.query(`update source set name = name`);
  });

  it('says that everything may have changed when it hears again, and goes on', async () => {
    await proxy.mend();
    await vi.waitFor(() => expect(heard).toEqual([false, true, everything]), { timeout: 20_000 });
    await writer.sql.query('select tell_change(7, array[8])::text');
    await vi.waitFor(() => expect(heard.slice(3)).toEqual([{ editionId: 7, cityIds: [8] }]), patient);
  });
});
