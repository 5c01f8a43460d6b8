import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Where a server takes commands, and what shows that a command comes from whoever owns the data. */
const addressSchema = z.object({ port: z.int().min(1).max(65_535), secret: z.string().min(32) });

export type CommandAddress = z.output<typeof addressSchema>;

const fileIn = (dataDir: string) => join(dataDir, 'commands.json');

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Written anew, so that it is readable by its owner alone whatever an older file was. */
export async function writeAddress(dataDir: string, address: CommandAddress): Promise<void> {
  await removeAddress(dataDir);
  await writeFile(fileIn(dataDir), `${JSON.stringify(address)}\n`, { mode: 0o600, flag: 'wx' });
}

export async function removeAddress(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

/** Null where no server runs on the folder, or where it is not ours to command. */
export async function readAddress(dataDir: string): Promise<CommandAddress | null> {
  try {
    return addressSchema.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    // Whoever can't read it opens the folder, and is told there by whom it is held.
    return null;
  }
}
