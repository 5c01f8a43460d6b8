import type { IncomingMessage } from 'node:http';
import type { Database } from '@barometre/prisma';
import { parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { authenticate } from '../access/authenticate.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type Context, createContext } from './context.ts';
import { maxBodySize, maxTokens } from './limits.ts';
import { maskError } from './mask-error.ts';
import { assertNesting } from './nesting.ts';
import { schema } from './schema.ts';
import { useErrorStatus } from './use-error-status.ts';
import { useOperationMetrics } from './use-operation-metrics.ts';

interface GraphQLOptions {
  database: Pick<Database, 'client' | 'read' | 'sql'>;
  log: Logger;
  metrics: Metrics;
}

/** What Yoga is handed beside the request: Node's own. */
interface ServerContext {
  req: IncomingMessage;
}

/** GraphQL over HTTP. The route in front of it answers for CORS, for GraphiQL and for which media types are taken. */
export function createGraphQL({ database, log, metrics }: GraphQLOptions) {
  const { sql } = database;
  return createYoga<ServerContext, Context>({
    schema,
    context: async ({ req }) => createContext(database, { viewer: await authenticate(sql, req), sql }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    multipart: false,
    maxRequestBodySize: maxBodySize,
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
    plugins: [useDocumentLimits(), useErrorStatus(), useOperationMetrics(metrics)],
  });
}

function useDocumentLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        assertNesting(source);
        return parse(source, { ...options, maxTokens });
      });
    },
  };
}
