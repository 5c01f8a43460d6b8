import type { TestServer } from './server.ts';

export interface AnsweredError {
  message: string;
  path?: (string | number)[];
  locations?: unknown;
  extensions?: { code?: string; argument?: string };
}

export interface GraphQLAnswer<Data> {
  status: number;
  headers: Headers;
  /** The body as it came. */
  text: string;
  data: Data | null | undefined;
  errors: AnsweredError[];
}

/**
 * Asks a server as a modern client does, and hands over the whole answer, errors included.
 *
 * @param signal gives up waiting
 */
export async function post<Data = unknown>(
  { url }: Pick<TestServer, 'url'>,
  body: string,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
      ...headers,
    },
    body,
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  const { data, errors = [] } = parsed<Data>(text);
  return { status: response.status, headers: response.headers, text, data, errors };
}

/** Asks for data that must be there: any error is one of the test. */
export async function ask<Data>(
  server: Pick<TestServer, 'url'>,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { data, errors, text } = await post<Data>(server, JSON.stringify({ query, variables }));
  if (data == null || errors.length > 0) throw new Error(`The server refused a test's own question: ${text}`);
  return data;
}

interface Body<Data> {
  data?: Data | null;
  errors?: AnsweredError[];
}

function parsed<Data>(text: string): Body<Data> {
  try {
    return JSON.parse(text) as Body<Data>;
  } catch {
    // The test that expected JSON says so when it finds neither data nor errors.
    return {};
  }
}
