import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { type Asset, makeAsset, sendAsset } from '../delivery/asset.ts';
import { sendJson, sendText } from '../http/respond.ts';
import type { Exchange, Route } from '../http/route.ts';
import { graphiql, graphiqlContentSecurityPolicy } from './graphiql.ts';

/** The committed schema is the one that is served: the tests hold the two together. */
const sdlFile = new URL('../../schema.graphql', import.meta.url);

/** `/graphql` for programs and for people, and what belongs to it. */
export function graphqlRoutes(yoga: RequestListener): Route[] {
  let sdl: Promise<Asset> | undefined;
  return [
    {
      name: 'graphql',
      path: '/graphql',
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      handle: (exchange) => answer(exchange, yoga),
    },
    {
      name: 'schema',
      path: '/graphql/schema.graphql',
      methods: ['GET', 'HEAD'],
      handle: async (exchange) => {
        sdl ??= readFile(sdlFile).then((content) => makeAsset('application/graphql; charset=utf-8', content));
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        sendAsset(exchange, await sdl, 'public, max-age=300');
      },
    },
    {
      name: 'graphiql-file',
      path: '/graphql/:file',
      methods: ['GET', 'HEAD'],
      handle: async (exchange) => {
        const file = (await graphiql()).files.get(exchange.parameters['file'] ?? '');
        if (file === undefined) sendText(exchange, 404, 'There is no such file. The API is /graphql.\n');
        else sendAsset(exchange, file, 'public, max-age=3600');
      },
    },
  ];
}

async function answer(exchange: Exchange, yoga: RequestListener): Promise<void> {
  const { request, response, url } = exchange;
  const isGet = request.method === 'GET' || request.method === 'HEAD';
  const unreadable = isGet ? unreadableParameter(url) : undefined;
  // Any page may read the public data; none may act with a visitor's credentials, so credentials are never allowed.
  response.setHeader('Access-Control-Allow-Origin', '*');
  // What the holder of a token is shown is for nobody else's eyes, and a shared cache must not mix the two up.
  response.setHeader('Vary', 'Accept, Authorization');
  if (request.headers.authorization !== undefined) response.setHeader('Cache-Control', 'private, no-store');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Access-Control-Allow-Headers', 'Accept, Authorization, Content-Type, Last-Event-ID');
    response.setHeader('Access-Control-Max-Age', '86400');
    response.statusCode = 204;
    response.end();
  } else if (isGet && !url.searchParams.has('query') && wantsPage(request.headers.accept)) {
    response.setHeader('Content-Security-Policy', graphiqlContentSecurityPolicy);
    sendAsset(exchange, (await graphiql()).page, 'public, max-age=300');
  } else if (request.method === 'POST' && !isJson(request.headers['content-type'])) {
    sendJson(exchange, 415, {
      errors: [
        {
          message:
            'Send the request as JSON: "Content-Type: application/json" with {"query": "…", "variables": {…}}.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  } else if (unreadable !== undefined) {
    sendJson(exchange, 400, {
      errors: [
        {
          message: `"${unreadable}" must be a JSON object, percent-encoded, such as {"slug":"lorient"}.`,
          extensions: { code: 'BAD_USER_INPUT', argument: unreadable },
        },
      ],
    });
  } else {
    // A body that does not say how long it is may be refused halfway, and no request can follow what is left of it.
    if (request.headers['transfer-encoding'] !== undefined) response.setHeader('Connection', 'close');
    await ask(yoga, exchange);
  }
}

/** Yoga does not know HEAD. It answers as to a GET, and of what it answers Node sends the headers alone. */
async function ask(yoga: RequestListener, { request, response }: Exchange): Promise<void> {
  const { method } = request;
  if (method === 'HEAD') request.method = 'GET';
  try {
    await yoga(request, response);
  } finally {
    request.method = method;
  }
}

/** Which of the parameters of a GET that hold JSON does not. */
const unreadableParameter = ({ searchParams }: URL): string | undefined =>
  ['variables', 'extensions'].find((name) => !isJsonText(searchParams.get(name) || '{}'));

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A browser says that it wants a page before anything else; a GraphQL client never does. */
const wantsPage = (accept: string | undefined): boolean =>
  accept !== undefined && /^\s*(text\/html|application\/xhtml)/.test(accept);

const isJson = (type: string | undefined): boolean =>
  type !== undefined && /^application\/json\s*(;|$)/i.test(type);
