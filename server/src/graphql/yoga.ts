import type { SqlDatabase } from '@barometre/prisma';
import { createYoga } from 'graphql-yoga';
import type { ChangeFeed } from '../live/change-feed.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { ReadSource } from '../reads/reads.ts';
import { type Context, createContext } from './context.ts';
import { useCost } from './cost/use-cost.ts';
import { useReadDocuments } from './document/use-read-documents.ts';
import { useExecution } from './execution/use-execution.ts';
import { maskError } from './mask-error.ts';
import type { ServerContext } from './over-http/server-context.ts';
import { useHangUp } from './over-http/use-hang-up.ts';
import { useSharedAnswers } from './over-http/use-shared-answers.ts';
import { schema } from './schema.ts';
import type { Registry } from './trusted/registry.ts';
import { useTrustedDocuments } from './trusted/use-trusted-documents.ts';
import { useErrorStatus } from './use-error-status.ts';
import { useOperationMetrics } from './use-operation-metrics.ts';

interface GraphQLOptions {
  source: ReadSource;
  sql: SqlDatabase;
  changes: Pick<ChangeFeed, 'caughtUp'>;
  log: Logger;
  metrics: Metrics;
  trustedDocuments: Registry;
  /** Whether documents that are not trusted are refused. */
  trustedOnly: boolean;
}

/** GraphQL over HTTP. The route in front of it answers for CORS, for GraphiQL, for who asks and for what a body may be. */
export function createGraphQL({
  source,
  sql,
  changes,
  log,
  metrics,
  trustedDocuments,
  trustedOnly,
}: GraphQLOptions) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ visit }) => createContext(source, { viewer: visit.viewer(), sql }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    // The route has read the body within its limits.
    maxRequestBodySize: false,
    parserAndValidationCache: false,
    extraParamNames: ['documentId'],
    maskedErrors: {
      errorMessage: '',
      maskError: (error) =>
        maskError(error, (cause) => log.error({ err: cause }, 'a GraphQL operation failed')),
    },
    logging: {
      debug: (...details) => log.trace({ details }, 'graphql'),
      info: (...details) => log.debug({ details }, 'graphql'),
      warn: (...details) => log.warn({ details }, 'graphql'),
      // Yoga reports every error that was put in other words: what is not the client's fault is reported above.
      error: (...details) => log.debug({ details }, 'graphql'),
    },
    plugins: [
      useTrustedDocuments({ registry: trustedDocuments, only: trustedOnly }),
      useReadDocuments(),
      useCost(),
      useExecution(),
      useHangUp(),
      useErrorStatus(),
      useOperationMetrics(metrics),
      useSharedAnswers(changes),
    ],
  });
}
