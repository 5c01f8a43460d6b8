import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, seed } from '@barometre/prisma';
import { PGlite } from '@electric-sql/pglite';

const SEEDED = 'barometre_seeded';

/** Fills a database with what every installation starts with; copies of it then take milliseconds. */
export async function createTemplate(serverUrl: string): Promise<void> {
  const database = await openDatabase({
    databaseUrl: await create(serverUrl, SEEDED),
    dataDir: 'memory://',
  });
  await migrate(database);
  await seed(database);
  await database.close();
}

/** A database of its own for a test: `seeded` like a fresh installation, or `empty`, without even the tables. */
export async function copyDatabase(serverUrl: string, content: Content): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  return await create(serverUrl, name, content === 'seeded' ? SEEDED : 'template0');
}

/** What an embedded database begins with in a test. */
export type Content = 'seeded' | 'empty';

/** Makes the folder of an embedded database with the same content, and beside it dumps to begin others in memory with. */
export async function createTemplateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'barometre-template-'));
  await dump(folder, 'empty');
  const database = await openDatabase({ dataDir: folder });
  await migrate(database);
  await seed(database);
  await database.close();
  await dump(folder, 'seeded');
  return folder;
}

async function dump(template: string, content: Content): Promise<void> {
  const database = await PGlite.create(join(template, 'database'));
  const tar = await database.dumpDataDir('none');
  await database.close();
  await writeFile(dumpIn(template, content), tar.stream());
}

/** A dump beside a template: an embedded database is ready from it in a quarter of the time that it takes to make one. */
export const readDump = (template: string, content: Content): Promise<Blob> =>
  openAsBlob(dumpIn(template, content));

const dumpIn = (template: string, content: Content) => join(template, `${content}.tar`);

/** Gives the folder of an embedded database what the template's has. */
export const copyFolder = (template: string, dataDir: string): Promise<void> =>
  cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });

async function create(serverUrl: string, name: string, template = 'template0'): Promise<string> {
  const server = await openDatabase({ databaseUrl: serverUrl, dataDir: 'memory://' });
  await server.sql.script(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  await server.close();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
