import { startPostgres } from './postgres.ts';
import { createTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL that all test files share. */
    postgresUrl: string;
  }
}

/** Vitest's `globalSetup`: one PostgreSQL for the whole run, with its seeded template. */
export default async function setup(project: {
  provide(key: 'postgresUrl', value: string): void;
}): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    await createTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  return server.stop;
}
