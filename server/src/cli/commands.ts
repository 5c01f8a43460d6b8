import type { Command } from './command.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { publishCommand, unpublishCommand } from './commands/edition.ts';
import { importCommand } from './commands/import.ts';
import { tokenCommands } from './commands/token.ts';

/** Everything that `pnpm barometer` does, in the order of its help. */
export const commands: readonly Command[] = [
  importCommand,
  publishCommand,
  unpublishCommand,
  ...tokenCommands,
  backupCommand,
  restoreCommand,
  checkCommand,
  demoCommand,
];
