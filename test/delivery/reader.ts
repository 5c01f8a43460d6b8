import { type Answer, send } from '../http/send.ts';
import { startServer, type TestServer, type TestServerOptions } from '../server.ts';

export const accept = { Accept: 'application/graphql-response+json' };
export const json = { 'Content-Type': 'application/json' };

export interface Asked extends Answer {
  /** Whether anything was read from the database for it. */
  read: boolean;
}

export interface ReaderServer extends TestServer {
  /** Sends one request, a GET unless it is said otherwise. */
  ask(path: string, options?: Question): Promise<Asked>;
  /** How many statements were run so far. */
  statements(): number;
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A server that keeps answers, and tells whether the database was asked for one. */
export async function startReaderServer(options: TestServerOptions = {}): Promise<ReaderServer> {
  let statements = 0;
  const server = await startServer({
    responseCacheBytes: 2 ** 20,
    ...options,
    onStatement: () => {
      statements++;
    },
  });
  return {
    ...server,
    statements: () => statements,
    ask: async (path, { headers, ...question } = {}) => {
      const before = statements;
      const answer = await send(server, path, { ...question, headers: { ...accept, ...headers } });
      return { ...answer, read: statements > before };
    },
  };
}

/** The address that asks a question. */
export const questionAt = (query: string, variables: object = {}): string =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
