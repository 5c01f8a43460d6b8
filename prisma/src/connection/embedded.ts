import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { DatabaseError, errorMessage } from '../errors.ts';
import { acquireLock } from '../lock.ts';
import type { Connection, PlainStatement, Read, Sql } from '../sql.ts';
import type { Replica } from './freshness.ts';

const MEMORY = 'memory://';

export interface AdaptedConnection extends Connection {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Where there is a replica: it while that can be read, else what everything goes to. */
  reading?: Reading;
}

export interface Reading {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  read: Read;
  replica: Replica;
}

/** PostgreSQL in this process, kept in a folder that this process alone owns. */
export async function openEmbedded(dataDir: string, dump?: Blob): Promise<AdaptedConnection> {
  if (dataDir.startsWith(MEMORY)) {
    return connect(await PGlite.create(MEMORY, dump && { loadDataDir: dump }), () => undefined);
  }
  const lock = acquireLock(dataDir);
  try {
    // A folder of its own: the lock and whatever else the server keeps stand beside it, not inside.
    return connect(await PGlite.create(join(dataDir, 'database')), lock.release);
  } catch (error) {
    lock.release();
    throw new DatabaseError(
      'STORAGE',
      `The database in ${dataDir} cannot be opened (${errorMessage(error)}).`,
      'It may be of another version or damaged: restore a backup of the folder, or set DATA_DIR to an empty one.',
      error,
    );
  }
}

async function connect(pglite: PGlite, release: () => void): Promise<AdaptedConnection> {
  // The adapter sends and reads times without their zone.
  await pglite.exec(`SET TIME ZONE 'UTC'`);
  return {
    adapter: new PrismaPGlite(pglite),
    sql: {
      ...sqlOn(pglite),
      transaction: (work) => pglite.transaction((transaction) => work(sqlOn(transaction))),
    },
    read: async <Row extends object>({ text, values }: PlainStatement) =>
      (await pglite.query<Row>(text, values)).rows,
    refreshTypes: () => pglite.refreshArrayTypes(),
    // In this process nothing gets lost: there is never a gap. PGlite's own listen() goes on after it was stopped.
    listen: async (channel, { onMessage }) => {
      const stop = pglite.onNotification((name, payload) => {
        if (name === channel) onMessage(payload);
      });
      await pglite.exec(`LISTEN "${channel.replaceAll('"', '""')}"`);
      return () => Promise.resolve(stop());
    },
    close: async () => {
      if (!pglite.closed) await pglite.close();
      release();
    },
  };
}

function sqlOn(pglite: PGlite | Transaction): Sql {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(text, [...values])).rows,
    script: async (text) => {
      await pglite.exec(text);
    },
  };
}
