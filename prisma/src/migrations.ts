import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Migration {
  name: string;
  sql: string;
  /** As Prisma's CLI computes it: SHA-256 of the file. */
  checksum: string;
}

const FOLDER = new URL('../migrations/', import.meta.url);

export function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The migrations of this version, oldest first. */
export async function readMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(new URL(`${name}/migration.sql`, folder));
      return { name, sql: content.toString('utf8'), checksum: checksum(content) };
    }),
  );
}
