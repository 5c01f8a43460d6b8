import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Sql } from '@barometre/prisma';
import { formatVersion, type Header } from './format.ts';
import { quoted, readMigrations, readSequences, readTables } from './tables.ts';

const batchRows = 1_000;

/** Writes everything that the database holds, as of one moment, into one file that either kind of database can take. */
export async function writeBackup(
  { sql: database }: Database,
  path: string,
  onProgress: (rows: number) => void,
): Promise<number> {
  // Under another name until it is whole: a backup that was cut short must not look like one.
  const unfinished = `${path}.unfinished`;
  try {
    const rows = await database.transaction(async (sql) => {
      await sql.script('set transaction isolation level repeatable read, read only');
      const counted = { rows: 0 };
      const lines = Readable.from(backupLines(sql, counted, onProgress));
      await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
      return counted.rows;
    });
    await rename(unfinished, path);
    return rows;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* backupLines(
  sql: Sql,
  counted: { rows: number },
  onProgress: (rows: number) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (text: string) => {
    hash.update(text);
    return text;
  };
  const tables = await readTables(sql);
  const header: Header = {
    barometre: 'backup',
    version: formatVersion,
    createdAt: new Date().toISOString(),
    migrations: await readMigrations(sql),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: await readSequences(sql),
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const { name, columns } of tables) {
    const list = columns.map(quoted).join(', ');
    await sql.script(
      `declare backup no scroll cursor for
       select to_jsonb(stored)::text as line from (select ${list} from ${quoted(name)}) as stored`,
    );
    for (;;) {
      const rows = await sql.query<{ line: string }>(`fetch ${batchRows} from backup`);
      if (rows.length === 0) break;
      counted.rows += rows.length;
      yield hashed(
        `${JSON.stringify({ table: name, rows: rows.length })}\n${rows.map(({ line }) => `${line}\n`).join('')}`,
      );
      onProgress(counted.rows);
    }
    await sql.script('close backup');
  }
  yield `${JSON.stringify({ end: true, rows: counted.rows, sha256: hash.digest('hex') })}\n`;
}
