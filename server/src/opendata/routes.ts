import { laterRoutes, readAt } from '../http/later-routes.ts';
import type { Route } from '../http/route.ts';
import type { OpenDataOptions } from './answers.ts';

/** The data as files, and what describes them. */
export const openDataRoutes = (options: OpenDataOptions): Route[] =>
  laterRoutes(
    {
      'export-projects-csv': readAt('/export/projects.csv'),
      'export-projects-ndjson': readAt('/export/projects.ndjson'),
      'export-cities-csv': readAt('/export/cities.csv'),
      'export-cities-ndjson': readAt('/export/cities.ndjson'),
      'export-projects-schema': readAt('/export/projects.schema.json'),
      'export-cities-schema': readAt('/export/cities.schema.json'),
      catalog: readAt('/catalog.jsonld'),
    },
    async () => (await import('./answers.ts')).openDataAnswers(options),
  );
