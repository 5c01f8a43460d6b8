import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProvidedContext } from 'vitest';
import { type PostgresServer, startPostgres } from './postgres.ts';
import { createTemplate, createTemplateFolder } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL that all test files share. */
    postgresUrl: string;
    /** The folder of a seeded embedded database, to copy. */
    templateFolder: string;
    /** A folder for what tests write, which goes when the run ends. */
    filesFolder: string;
  }
}

/** Vitest's `globalSetup`: one PostgreSQL for the whole run, and what both kinds of database start with, to copy. */
export default async function setup(project: {
  provide(key: keyof ProvidedContext, value: string): void;
}): Promise<() => Promise<void>> {
  const [server, folder, files] = await Promise.all([
    startSeeded(),
    createTemplateFolder(),
    mkdtemp(join(tmpdir(), 'barometre-files-')),
  ]);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(files, { recursive: true, force: true });
  };
  project.provide('postgresUrl', server.url);
  project.provide('templateFolder', folder);
  project.provide('filesFolder', files);
  return stop;
}

async function startSeeded(): Promise<PostgresServer> {
  const server = await startPostgres();
  try {
    await createTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
