import { type Database, type DatabaseOptions, openDatabase } from '@barometre/prisma';
import { inject } from 'vitest';
import { type Content, copyDatabase, copyFolder, readDump } from './template.ts';
import './global-setup.ts';

/** The address of a new PostgreSQL database: `seeded` like a fresh installation, or `empty`. */
export async function createDatabase(content: Content = 'seeded'): Promise<string> {
  const serverUrl: string | undefined = inject('postgresUrl');
  if (!serverUrl)
    throw new Error('No PostgreSQL: vitest.config.ts must name global-setup.ts in `globalSetup`.');
  return await copyDatabase(serverUrl, content);
}

/** Both kinds of database, each empty and its own: for `describe.each`. */
export const KINDS = ['embedded', 'postgresql'] as const;

export async function openEmpty(
  kind: (typeof KINDS)[number],
  onStatement?: DatabaseOptions['onStatement'],
): Promise<Database> {
  return await openWith(kind, 'empty', { onStatement });
}

/** The same with what every installation starts with. */
export async function openSeeded(
  kind: (typeof KINDS)[number],
  options: Pick<DatabaseOptions, 'onStatement' | 'patience'> = {},
): Promise<Database> {
  return await openWith(kind, 'seeded', options);
}

async function openWith(
  kind: (typeof KINDS)[number],
  content: Content,
  options: Pick<DatabaseOptions, 'onStatement' | 'patience'>,
): Promise<Database> {
  const from =
    kind === 'embedded'
      ? { dump: await readDump(inject('templateFolder'), content) }
      : { databaseUrl: await createDatabase(content) };
  return await openDatabase({ dataDir: 'memory://', ...from, ...options });
}

/** Fills a folder as the first start of an installation does, for a process that is to find it so. */
export const seedFolder = (dataDir: string): Promise<void> => copyFolder(inject('templateFolder'), dataDir);

class RolledBack extends Error {}

/** Runs statements and takes them back: undefined when the database accepts them, else what it threw. */
export async function tryOut(database: Database, ...statements: string[]): Promise<unknown> {
  try {
    await database.sql.transaction(async (sql) => {
      for (const statement of statements) await sql.script(statement);
      throw new RolledBack();
    });
  } catch (error) {
    return error instanceof RolledBack ? undefined : error;
  }
  return undefined;
}
