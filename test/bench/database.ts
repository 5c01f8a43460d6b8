import { Client } from 'pg';
import { startPostgres } from '../database/postgres.ts';
import { copyDatabase, createTemplate } from '../database/template.ts';

export interface BenchDatabase {
  /** The address of a loaded database: 24 cities, 1,128 projects. */
  url: string;
  query<Row extends object>(text: string): Promise<Row[]>;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, with what every installation starts with. */
export async function startDatabase(): Promise<BenchDatabase> {
  const server = await startPostgres();
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
