import { glob, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A schema that was released: from that day on people rely on it. */
export interface Release {
  /** The day of the release, such as "2026-11-23". */
  date: string;
  sdl: string;
}

const folder = new URL('../../released/', import.meta.url);

/** Every schema that was ever released, the earliest first: a file a release, named by its day. */
export async function readReleases(): Promise<Release[]> {
  const names = (await Array.fromAsync(glob('*.graphql', { cwd: fileURLToPath(folder) }))).sort();
  return await Promise.all(
    names.map(async (name) => ({
      date: basename(name, '.graphql'),
      sdl: await readFile(new URL(name, folder), 'utf8'),
    })),
  );
}
