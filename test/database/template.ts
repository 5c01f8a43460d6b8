import { randomUUID } from 'node:crypto';
import { migrate, openDatabase, seed } from '@barometre/prisma';

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
export async function copyDatabase(serverUrl: string, content: 'seeded' | 'empty'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  return await create(serverUrl, name, content === 'seeded' ? SEEDED : 'template0');
}

async function create(serverUrl: string, name: string, template = 'template0'): Promise<string> {
  const server = await openDatabase({ databaseUrl: serverUrl, dataDir: 'memory://' });
  await server.sql.script(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  await server.close();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
