import { setImmediate } from 'node:timers/promises';
import { openDatabase } from '@barometre/prisma';
import { describe, expect, it, vi } from 'vitest';
import { patient } from '../patient.ts';
import { startProxy } from '../tcp-proxy.ts';
import { createDatabase, KINDS, openEmpty } from './databases.ts';

describe.each(KINDS)('listen, %s', (kind) => {
  it('hears its channel, until it is stopped', async () => {
    const database = await openEmpty(kind);
    const heard: string[] = [];
    const onGap = vi.fn();
    const stop = await database.listen('Changes "of" mine', {
      onMessage: (payload) => heard.push(payload),
      onGap,
    });
    await database.sql.query(`SELECT pg_notify('Changes "of" mine', 'one'), pg_notify('other', 'two')`);
    await vi.waitFor(() => expect(heard).toEqual(['one']), patient);
    await stop();
    await database.sql.query(`SELECT pg_notify('Changes "of" mine', 'three')`);
    await setImmediate();
    await database.close();
    expect(heard).toEqual(['one']);
    expect(onGap).not.toHaveBeenCalled();
  });
});

describe('listen, when the server ends the connection', () => {
  it('says that something may have been missed, and hears on', async () => {
    const databaseUrl = await createDatabase('empty');
    const database = await openDatabase({ databaseUrl, dataDir: 'memory://' });
    const heard: string[] = [];
    const gap = Promise.withResolvers<void>();
    const stop = await database.listen('changes', {
      onMessage: (payload) => heard.push(payload),
      onGap: () => gap.resolve(),
    });
    await database.sql.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN%'`);
    await gap.promise;
    await database.sql.query(`SELECT pg_notify('changes', 'after')`);
    await vi.waitFor(() => expect(heard).toEqual(['after']), patient);
    await stop();
    await database.close();
  });
});

describe('listen, when the server falls silent before it has begun', () => {
  it('is given up', async () => {
    const proxy = await startProxy(await createDatabase('empty'));
    const database = await openDatabase({
      databaseUrl: proxy.url,
      dataDir: 'memory://',
      patience: { connectMs: 1_000, answerMs: 200, listenMs: 500 },
    });
    proxy.silenceAt('LISTEN');
    await expect(database.listen('changes', { onMessage: vi.fn(), onGap: vi.fn() })).rejects.toThrow(
      'timeout',
    );
    await proxy.close();
    await database.close();
  });
});
