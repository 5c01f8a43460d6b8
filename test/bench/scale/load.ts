import { Client } from 'pg';
import { addCities, addEdition } from './edition-sql.ts';
import { dropIndexes } from './indexes.ts';
import { addProjects, addSecondaryThemes } from './projects-sql.ts';
import type { Size } from './size.ts';

/** The edition that holds what was made; those that every installation starts with stay beside it. */
export const editionCode = 'large';

export interface Loaded extends Size {
  projects: number;
  editionId: number;
  seconds: number;
}

/**
 * Adds a published edition of the given size to a seeded database: the largest communes as cities, the themes of 2013, projects
 * drawn from their number, so that every run makes the same. It must connect as a superuser: triggers and foreign keys are left
 * out while the projects are written, and indexes made afterwards.
 */
export async function loadScale(url: string, size: Size): Promise<Loaded> {
  const started = performance.now();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '256MB'`);
    const editionId = await addEdition(client, editionCode);
    const cities = await addCities(client, editionId, size.cities);
    const projects = cities * size.projectsPerCity;
    const restore = await dropIndexes(client, ['project', 'project_secondary_theme']);
    await inParts(url, projects, (part, from, to) => addProjects(part, { editionId, from, to }));
    await addSecondaryThemes(client, editionId);
    await inParallel(url, restore);
    await client.query('select recount_totals(), tell_change(null, null)');
    await client.query('vacuum analyze');
    return {
      cities,
      projectsPerCity: size.projectsPerCity,
      projects,
      editionId,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await client.end();
  }
}

const connections = 4;

/** Writes rows in even parts, each by a connection of its own that fires no trigger. */
async function inParts(
  url: string,
  count: number,
  write: (client: Client, from: number, to: number) => Promise<void>,
): Promise<void> {
  const bound = (part: number) => Math.floor((count * part) / connections);
  await Promise.all(
    Array.from({ length: connections }, (_, part) =>
      connected(url, async (client) => {
        await client.query('set session_replication_role = replica');
        await write(client, bound(part), bound(part + 1));
      }),
    ),
  );
}

/** Runs statements on as many connections, each the next that nobody has taken. */
async function inParallel(url: string, statements: readonly string[]): Promise<void> {
  const left = statements.values();
  await Promise.all(
    Array.from({ length: connections }, () =>
      connected(url, async (client) => {
        await client.query(`set maintenance_work_mem = '256MB'`);
        for (const statement of left) await client.query(statement);
      }),
    ),
  );
}

async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
