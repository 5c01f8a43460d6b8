import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { FileRefused } from '../issue.ts';
import { limits } from '../limits.ts';
import { encodingDetector, type TextEncoding } from './encoding.ts';
import { type FileKind, fileKind } from './file-kind.ts';

/** A file as it lies there, before its content is read. */
export interface Inspected {
  path: string;
  size: number;
  /** SHA-256 in hexadecimal. */
  digest: string;
  kind: FileKind;
  /** Of a text; null for a workbook. */
  encoding: TextEncoding | null;
}

/** Enough for the directory of a compound file, which stands anywhere in its first sectors. */
const headBytes = 1 << 20;

/** Reads through a file once, keeping nothing of it. @throws {FileRefused} for what can't be a table */
export async function inspect(path: string): Promise<Inspected> {
  const { size } = await readable(path, () => stat(path));
  if (size > limits.fileBytes) {
    throw new FileRefused('FILE_TOO_LARGE', { megabytes: limits.fileBytes / 1024 / 1024 });
  }
  const kind = fileKind(await readable(path, () => readHead(path)));
  const hash = createHash('sha256');
  const detector = kind === 'text' ? encodingDetector() : null;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    detector?.push(chunk);
  }
  return { path, size, digest: hash.digest('hex'), kind, encoding: detector?.end() ?? null };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readable<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new FileRefused('FILE_NOT_READABLE', { reason: `${code}, ${path}` });
  }
}
