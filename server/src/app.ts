import { createServer, type Server } from 'node:http';
import type { Database } from '@barometre/prisma';
import { Buckets } from './access/limits/buckets.ts';
import { RateLimit } from './access/limits/rate-limit.ts';
import { assetAddresses, assetRoutes } from './delivery/asset-routes.ts';
import { keptPaths } from './delivery/memory/kept-paths.ts';
import { memoryFirst } from './delivery/memory/memory-first.ts';
import { ResponseCache } from './delivery/memory/response-cache.ts';
import { loadWidget } from './delivery/widget-files.ts';
import { widgetRoutes } from './delivery/widget-routes.ts';
import { docsRoutes } from './docs/routes.ts';
import { createPngRenderer } from './embed/picture/png.ts';
import { embedRoutes } from './embed/routes.ts';
import { createLiveAnswerer } from './graphql/live/answer-live.ts';
import { graphqlRoutes } from './graphql/routes.ts';
import { loadRegistry } from './graphql/trusted/registry.ts';
import { healthRoutes } from './health/routes.ts';
import { createClientAddress } from './http/client-address.ts';
import { createRouter } from './http/router.ts';
import { importRoutes } from './ingest/http/routes.ts';
import type { ChangeFeed } from './live/change-feed.ts';
import { type SeatLimits, Seats } from './live/seats.ts';
import { loadOnce } from './load-once.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import { openDataRoutes } from './opendata/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import type { Operator } from './pages/statements/operator.ts';
import type { Siblings } from './processes/siblings.ts';
import { KeptColumns } from './reads/columns/kept-columns.ts';
import { keepEditions } from './reads/kept-editions.ts';
import { watchReplica } from './watch-replica.ts';

export interface AppOptions {
  database: Database;
  /** What changes in it. */
  changes: ChangeFeed;
  log: Logger;
  metrics: Metrics;
  /** Origin under which the public reaches the server; absent: the one that a request names. */
  publicUrl: string | undefined;
  /** Who runs this installation, for its legal pages; left out: they say that it is not told. */
  operator?: Operator;
  /** Networks of proxies whose word about a client's address is taken; left out: none. */
  trustedProxies?: readonly string[];
  /** Points a minute that each address of the public may spend on the API; null or left out: no limit. */
  rateLimit?: number | null;
  /** Whether the API refuses documents that are not trusted; left out: it does not. */
  trustedDocumentsOnly?: boolean;
  /** How many may follow figures at a time; left out: enough for what a server can bear. */
  liveLimits?: SeatLimits;
  /** How many bytes answers may take in memory; 0 keeps none. */
  responseCacheBytes: number;
  /** How many bytes projects may take in memory, for filters to be counted there; 0 keeps none. */
  columnsBytes: number;
  /** The other processes that answer for the same server; left out: there are none. */
  siblings?: Siblings | undefined;
  /** How long a client may take; left out: long enough for any that means well. */
  clientPatience?: ClientPatience;
}

const unknownOperator: Operator = { name: undefined, contact: undefined, host: undefined };

export interface ClientPatience {
  /** For the headers of a request. */
  headersMs: number;
  /** For the body of a question. */
  bodyMs: number;
}

const liveLimitsByDefault: SeatLimits = { perAddress: 100, total: 10_000 };

const clientPatienceByDefault: ClientPatience = { headersMs: 10_000, bodyMs: 10_000 };

/** The whole product over HTTP: every route in one table. */
export async function createApp(options: AppOptions): Promise<Server> {
  const { database, changes, log, metrics, publicUrl } = options;
  const { trustedDocumentsOnly: trustedOnly = false, clientPatience = clientPatienceByDefault } = options;
  // The first to hear of a change: whoever hears after it must not find the replica as it was.
  database.replica?.follow(changes);
  watchReplica(database, metrics, log);
  const widget = await loadWidget();
  const png = createPngRenderer();
  const trustedDocuments = loadRegistry();
  const clientAddress = createClientAddress(options.trustedProxies ?? []);
  const buckets = new Buckets();
  options.siblings?.shareSpending(buckets);
  const rateLimit =
    options.rateLimit == null ? null : new RateLimit(options.rateLimit, clientAddress, buckets);
  const seats = new Seats(options.liveLimits ?? liveLimitsByDefault);
  options.siblings?.shareSeats(seats);
  const columns = new KeptColumns({
    sql: database.sql,
    changes,
    maxBytes: options.columnsBytes,
    onError: (error) => log.warn({ err: error }, 'projects could not be read into memory'),
  });
  metrics.watchColumns(columns);
  const kept = { editions: keepEditions(database.read, changes), columns };
  const source = { ...database.reading, ...kept, primary: { ...database, ...kept } };
  const graphql = { source, sql: database.sql, metrics, trustedDocuments, trustedOnly };
  const pages = {
    database: source,
    publicUrl,
    assets: await assetAddresses(),
    widget,
    operator: options.operator ?? unknownOperator,
  };
  const routes = [
    ...pageRoutes(pages),
    ...docsRoutes(pages),
    ...graphqlRoutes({
      ...graphql,
      yoga: loadOnce(async () =>
        (await import('./graphql/yoga.ts')).createGraphQL({ ...graphql, changes, log }),
      ),
      live: createLiveAnswerer({
        ...graphql,
        changes,
        clientAddress,
        seats,
        log,
      }),
      rateLimit,
      bodyMs: clientPatience.bodyMs,
    }),
    ...widgetRoutes(widget),
    ...embedRoutes({ ...pages, png }),
    ...openDataRoutes({ client: source.client, publicUrl }),
    ...(await assetRoutes()),
    ...importRoutes(database.sql),
    ...healthRoutes(database, metrics, log),
  ];
  const serverOptions = {
    // What has no body need not be read to its end, which is up to a tenth of what an answer from memory costs.
    optimizeEmptyRequests: true,
    headersTimeout: clientPatience.headersMs,
    // How often Node looks for whom it has waited too long for.
    connectionsCheckingInterval: Math.min(clientPatience.headersMs, 1_000),
  };
  const cache = new ResponseCache({ maxBytes: options.responseCacheBytes, feed: changes });
  metrics.watchCache(cache);
  const listener = memoryFirst({
    cache,
    paths: keptPaths(publicUrl),
    ownHeaders: (request) => rateLimit?.balanceHeaders(request) ?? [],
    onRemembered: metrics.remembered,
    onError: (error) => log.error({ err: error }, 'an answer could not be sent from memory'),
    next: createRouter({ routes, log, onAnswered: metrics.answered }),
  });
  const server = createServer(serverOptions, listener);
  server.once('close', () => void png.close());
  return server;
}
