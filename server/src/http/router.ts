import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from '../log.ts';
import { BodyCutOff } from './body.ts';
import { sendText } from './respond.ts';
import type { Route } from './route.ts';

/** What is told of every answered request; of a stream of events its end would tell how long its reader stayed. */
export interface Answered {
  route: string;
  method: string;
  status: number;
  seconds: number;
}

interface RouterOptions {
  routes: readonly Route[];
  log: Logger;
  onAnswered(answered: Answered): void;
}

/** Finds the route of each request in one table, and answers for what has none or goes wrong. */
export function createRouter({ routes, log, onAnswered }: RouterOptions): RequestListener {
  // An address that stands in the table is found at once; patterns are compiled when the first comes that does not.
  let table: Table | undefined;
  const findPattern = (url: URL) => {
    table ??= routes
      .filter(({ path }) => !isPlain(path))
      .map((route) => ({ route, pattern: new URLPattern({ pathname: route.path }) }));
    return findRoute(table, url);
  };
  const known = new Map<string, Match>(
    routes.filter(({ path }) => isPlain(path)).map((route) => [route.path, { route, parameters: {} }]),
  );

  return (request, response) => {
    const url = parseTarget(request);
    const match = url === null ? undefined : (known.get(url.pathname) ?? findPattern(url));
    noteEnd(request, response, { route: match?.route.name ?? 'none', path: url?.pathname });
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    void answer(request, response, url, match);
  };

  /** Apart from what it is about: a stream may last for hours, and would hold on to its address and more. */
  function noteEnd(
    { method = '' }: IncomingMessage,
    response: ServerResponse,
    { route, path }: { route: string; path: string | undefined },
  ): void {
    const started = performance.now();
    response.once('close', () => {
      const seconds = (performance.now() - started) / 1_000;
      const answered = { route, method, status: response.statusCode, seconds };
      if (!isStream(response)) onAnswered(answered);
      log.debug({ ...answered, path }, 'answered');
    });
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL | null,
    match: Match | undefined,
  ): Promise<void> {
    const exchange = {
      request,
      response,
      url: url ?? new URL(anyHost),
      parameters: match?.parameters ?? {},
    };
    try {
      if (url === null) {
        sendText(exchange, 400, 'The address of this request is not valid.\n');
      } else if (match === undefined) {
        sendText(
          exchange,
          404,
          `There is nothing at ${url.pathname}. The start page is /, the API is /graphql.\n`,
        );
      } else if (!match.route.methods.includes(request.method ?? '')) {
        response.setHeader('Allow', match.route.methods.join(', '));
        sendText(
          exchange,
          405,
          `${url.pathname} takes ${new Intl.ListFormat('en').format(match.route.methods)}, not ${request.method}.\n`,
        );
      } else {
        await match.route.handle(exchange);
      }
    } catch (error) {
      // Nobody is there any more to be told.
      if (error instanceof BodyCutOff) return;
      log.error({ err: error, route: match?.route.name }, 'a request failed');
      if (response.headersSent) response.destroy();
      else
        sendText(
          exchange,
          500,
          'Something went wrong on our side. It has been noted; please try again later.\n',
        );
    }
  }
}

const isStream = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

const anyHost = 'http://localhost/';

/** Whether a path names one address alone, with nothing to capture. */
const isPlain = (path: string): boolean => /^[\w./-]+$/.test(path);

/** The path and query of a request; the host that it claims is of no interest. */
function parseTarget(request: IncomingMessage): URL | null {
  const target = request.url ?? '/';
  // A target that starts with two slashes would be read as another host's.
  return URL.parse(`http://localhost${target.startsWith('/') ? target : `/${target}`}`);
}

interface Match {
  route: Route;
  parameters: Record<string, string>;
}

type Table = readonly { route: Route; pattern: URLPattern }[];

function findRoute(table: Table, url: URL): Match | undefined {
  for (const { route, pattern } of table) {
    const result = pattern.exec(url);
    if (result === null) continue;
    const parameters = decodedParameters(result.pathname.groups);
    if (parameters !== undefined) return { route, parameters };
  }
  return undefined;
}

/** Undefined where a part of the path is no text, as in "/widget/%E0/x": there is nothing at such an address. */
function decodedParameters(groups: Record<string, string | undefined>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
    );
  } catch {
    return undefined;
  }
}
