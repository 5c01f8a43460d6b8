import { rm } from 'node:fs/promises';
import { startPostgres } from './postgres.ts';
import { createTemplate, createTemplateFolder } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL that all test files share. */
    postgresUrl: string;
    /** The folder of a seeded embedded database, to copy. */
    templateFolder: string;
  }
}

/** Vitest's `globalSetup`: one PostgreSQL for the whole run, and what both kinds of database start with, to copy. */
export default async function setup(project: {
  provide(key: 'postgresUrl' | 'templateFolder', value: string): void;
}): Promise<() => Promise<void>> {
  const [server, folder] = await Promise.all([startPostgres(), createTemplateFolder()]);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  project.provide('templateFolder', folder);
  return stop;
}
