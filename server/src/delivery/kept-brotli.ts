import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);

/** Where Node keeps what it compiled, for the same reasons: `main.ts` tells them. */
const besideTheInstalled = fileURLToPath(new URL('../../../node_modules/.cache/barometre', import.meta.url));

/**
 * The best compression takes half of a start's computing: what was compressed at one is there at the next. Where nothing can be
 * kept, it is compressed each time.
 */
export async function keptBrotli(
  content: Buffer,
  compress: (content: Buffer) => Promise<Buffer>,
  folder = besideTheInstalled,
): Promise<Buffer> {
  const file = join(folder, `${createHash('sha256').update(content).digest('hex')}.br`);
  const kept = await readIntact(file, content);
  if (kept !== undefined) return kept;
  const compressed = await compress(content);
  await keep(file, compressed, folder).catch(() => undefined);
  return compressed;
}

/** Undefined where there is no such file, or one that a crash left broken. */
async function readIntact(file: string, content: Buffer): Promise<Buffer | undefined> {
  try {
    const kept = await readFile(file);
    return content.equals(await decompress(kept)) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Under another name at first: another process may be reading. */
async function keep(file: string, compressed: Buffer, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, compressed);
  await rename(unfinished, file);
}
