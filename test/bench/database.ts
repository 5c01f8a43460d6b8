import { Client } from 'pg';
import { startPostgres } from '../database/postgres.ts';
import { copyDatabase, createTemplate } from '../database/template.ts';

export interface BenchDatabase {
  /** The address of a loaded database: 24 cities, 1,128 projects. */
  url: string;
  query<Row extends object>(text: string): Promise<Row[]>;
  stop(): Promise<void>;
}

/**
 * A backend of PostgreSQL keeps the memory that it has once taken. Otherwise glibc gives the end of it back after a statement and
 * takes it again for the next, if nothing that stays happens to lie there: which statements it meets is luck, and on a virtual
 * machine they take twice to three times as long for it.
 */
const keepsMemory = {
  MALLOC_TRIM_THRESHOLD_: String(64 * 2 ** 20),
  MALLOC_MMAP_THRESHOLD_: String(32 * 2 ** 20),
};

/** A PostgreSQL of its own, with what every installation starts with. */
export async function startDatabase(): Promise<BenchDatabase> {
  const server = await startPostgres(keepsMemory);
  await createTemplate(server.url);
  const url = await copyDatabase(server.url, 'seeded');
  const client = new Client({ connectionString: url });
  await client.connect();
  // Statistics of the tables as a database that lived for a while has them.
  await client.query('vacuum analyze');
  return {
    url,
    query: async <Row extends object>(text: string) => (await client.query<Row>(text)).rows,
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
}
