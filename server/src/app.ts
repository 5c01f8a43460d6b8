import { createServer, type Server } from 'node:http';
import type { Database } from '@barometre/prisma';
import { assetAddresses, assetRoutes } from './delivery/asset-routes.ts';
import { loadWidget, widgetRoutes } from './delivery/widget-routes.ts';
import { graphqlRoutes } from './graphql/routes.ts';
import { createGraphQL } from './graphql/yoga.ts';
import { healthRoutes } from './health/routes.ts';
import { createRouter } from './http/router.ts';
import { importRoutes } from './ingest/http/routes.ts';
import type { ChangeFeed } from './live/change-feed.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { openDataRoutes } from './opendata/routes.ts';
import { pageRoutes } from './pages/routes.ts';

export interface AppOptions {
  database: Database;
  /** What changes in it. */
  changes: ChangeFeed;
  log: Logger;
  metrics: Metrics;
  /** Origin under which the public reaches the server; absent: the one that a request names. */
  publicUrl: string | undefined;
}

/** The whole product over HTTP: every route in one table. */
export async function createApp({ database, log, metrics, publicUrl }: AppOptions): Promise<Server> {
  const widget = await loadWidget();
  const yoga = createGraphQL({ database, log, metrics });
  const routes = [
    ...pageRoutes({
      database,
      publicUrl,
      assets: await assetAddresses(),
      widget,
    }),
    ...graphqlRoutes(yoga),
    ...widgetRoutes(widget),
    ...openDataRoutes({ client: database.client, publicUrl }),
    ...(await assetRoutes()),
    ...importRoutes(database.sql),
    ...healthRoutes(database, metrics, log),
  ];
  return createServer(createRouter({ routes, log, onAnswered: metrics.answered }));
}
