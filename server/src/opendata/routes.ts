import { laterRoutes } from '../http/later-routes.ts';
import { type Route, readOnly } from '../http/route.ts';
import type { OpenDataOptions } from './answers.ts';

/** The data as files, and what describes them. */
export const openDataRoutes = (options: OpenDataOptions): Route[] =>
  laterRoutes(
    {
      'export-projects-csv': readOnly('/export/projects.csv'),
      'export-projects-ndjson': readOnly('/export/projects.ndjson'),
      'export-cities-csv': readOnly('/export/cities.csv'),
      'export-cities-ndjson': readOnly('/export/cities.ndjson'),
      'export-projects-schema': readOnly('/export/projects.schema.json'),
      'export-cities-schema': readOnly('/export/cities.schema.json'),
      catalog: readOnly('/catalog.jsonld'),
    },
    async () => (await import('./answers.ts')).openDataAnswers(options),
  );
