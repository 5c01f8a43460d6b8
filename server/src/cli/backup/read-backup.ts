import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { CommandFailure } from '../command.ts';
import { jsonLines } from '../json-lines.ts';
import { batchSchema, formatVersion, type Header, headerSchema, trailerSchema } from './format.ts';

export interface Batch {
  table: string;
  /** Each row as the text of a JSON object. */
  rows: readonly string[];
}

const damaged = (path: string) =>
  new CommandFailure(
    `${path} is not a whole backup: it is damaged, cut short or something else. Nothing was changed.`,
  );

/** The header of a backup, once the whole file was found to be what was written. */
export async function checkBackup(path: string): Promise<{ header: Header; rows: number }> {
  const hash = createHash('sha256');
  let header: Header | undefined;
  let last = '';
  for await (const line of lines(path)) {
    // The last line has the digest of those before it, so that each waits for the next one.
    if (last !== '') hash.update(`${last}\n`);
    last = line;
    header ??= readHeader(path, line);
  }
  const trailer = trailerSchema.safeParse(parsed(last));
  if (!trailer.success || header === undefined || trailer.data.sha256 !== hash.digest('hex'))
    throw damaged(path);
  return { header, rows: trailer.data.rows };
}

/** The batches of a backup that was checked. */
export async function* readBatches(path: string): AsyncGenerator<Batch> {
  let batch: { table: string; rows: string[] } | undefined;
  let left = 0;
  let first = true;
  for await (const line of lines(path)) {
    if (first) {
      first = false;
    } else if (left > 0 && batch) {
      batch.rows.push(line);
      left -= 1;
      if (left === 0) yield batch;
    } else {
      const next = batchSchema.safeParse(parsed(line));
      if (!next.success) return;
      batch = { table: next.data.table, rows: [] };
      left = next.data.rows;
    }
  }
}

function readHeader(path: string, line: string): Header {
  const header = headerSchema.safeParse(parsed(line));
  if (!header.success) throw damaged(path);
  if (header.data.version === formatVersion) return header.data;
  throw new CommandFailure(
    `${path} has the format ${header.data.version} of backups, and this version reads the format ${formatVersion}. Restore it with the version that wrote it.`,
  );
}

async function* lines(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const text = createGunzip();
  source.once('error', (error) => text.destroy(error));
  try {
    yield* jsonLines(source.pipe(text).setEncoding('utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      throw new CommandFailure(`${path} can't be read (${code}).`);
    }
    if (code.startsWith('Z_')) throw damaged(path);
    throw error;
  } finally {
    source.destroy();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
