import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { type Command, CommandFailure, exitCodes } from '../command.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Writes everything into one file.',
  positionals: ['FILE'],
  options: { force: { type: 'boolean', help: 'replaces FILE where it is there' } },
  details: `
Everything: editions, drafts, cities, the audit log, imports, and the digests of the tokens. Keep it as carefully as the
database. It is of one moment, even while people work, and can be restored into either kind of database.

  pnpm barometer backup barometre-2026-11-23.ndjson.gz`,
  run: async ({ database, folder, out, progress, signal }, given) => {
    const path = resolve(folder, given.positionals[0] ?? '');
    if (!given.flag('force') && (await exists(path))) {
      throw new CommandFailure(`${path} is there already. Choose another name, or replace it with --force.`);
    }
    const rows = await writeBackup(database, path, (count) => {
      signal.throwIfAborted();
      progress(count, 'rows written', null);
    });
    out(`${rows.toLocaleString('en')} rows written to ${path}.`);
    return exitCodes.done;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Makes everything what a backup says.',
  positionals: ['FILE'],
  options: { yes: { type: 'boolean', help: 'yes, replace all that is in the database now' } },
  details: `
What is in the database is replaced as a whole, in one transaction: either all of the backup is there in the end, or
nothing was changed. A backup of another version is refused. Tokens are again what they were.

  pnpm barometer restore barometre-2026-11-23.ndjson.gz --yes`,
  run: async ({ database, folder, out, progress, signal }, given) => {
    if (!given.flag('yes')) {
      throw new CommandFailure(
        'restore replaces everything that is in the database now. If that is meant, say --yes; to be safe, make a backup first.',
        exitCodes.usage,
      );
    }
    const path = resolve(folder, given.positionals[0] ?? '');
    const rows = await restoreBackup(database, path, (count, total) => {
      signal.throwIfAborted();
      progress(count, 'rows restored', total === 0 ? 1 : count / total);
    });
    out(`${rows.toLocaleString('en')} rows restored from ${path}.`);
    return exitCodes.done;
  },
};

const exists = async (path: string): Promise<boolean> =>
  await stat(path).then(
    () => true,
    () => false,
  );
