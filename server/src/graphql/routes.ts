import { readFile } from 'node:fs/promises';
import { type Asset, makeAsset, sendAsset } from '../delivery/asset.ts';
import { sendText } from '../http/respond.ts';
import { type Exchange, type Route, readOnly } from '../http/route.ts';
import { loadOnce } from '../load-once.ts';
import { graphiql, graphiqlContentSecurityPolicy } from './graphiql.ts';
import { type Asking, ask } from './over-http/ask.ts';
import { problemOfGet, problemOfPost } from './over-http/problems.ts';
import { refuse } from './over-http/refuse.ts';
import { setSharingHeaders } from './over-http/sharing-headers.ts';
import { listDocuments, type Registry } from './trusted/registry.ts';

/** The committed schema is the one that is served: the tests hold the two together. */
const sdlFile = new URL('../../schema.graphql', import.meta.url);

const sdl = loadOnce(async () => makeAsset('application/graphql; charset=utf-8', await readFile(sdlFile)));

export interface GraphQLRoutes extends Asking {
  trustedDocuments: Registry;
  /** Whether documents that are not trusted are refused. */
  trustedOnly: boolean;
}

/** `/graphql` for programs and for people, and what belongs to it. */
export function graphqlRoutes(options: GraphQLRoutes): Route[] {
  let documents: Asset | undefined;
  return [
    {
      name: 'graphql',
      path: '/graphql',
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      handle: (exchange) => answer(exchange, options),
    },
    {
      name: 'schema',
      ...readOnly('/graphql/schema.graphql'),
      handle: async (exchange) => {
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        await sendAsset(exchange, await sdl(), 'public, max-age=300');
      },
    },
    {
      name: 'trusted-documents',
      ...readOnly('/graphql/documents.json'),
      handle: async (exchange) => {
        documents ??= makeAsset('application/json; charset=utf-8', listDocuments(options.trustedDocuments));
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        await sendAsset(exchange, documents, 'public, max-age=300');
      },
    },
    {
      name: 'graphiql-file',
      ...readOnly('/graphql/:file'),
      handle: async (exchange) => {
        const file = (await graphiql()).files.get(exchange.parameters['file'] ?? '');
        if (file === undefined) sendText(exchange, 404, 'There is no such file. The API is /graphql.\n');
        else await sendAsset(exchange, file, 'public, max-age=3600');
      },
    },
  ];
}

async function answer(exchange: Exchange, options: GraphQLRoutes): Promise<void> {
  const { request, response, url } = exchange;
  const isGet = request.method === 'GET' || request.method === 'HEAD';
  setSharingHeaders(request, response);
  if (request.method === 'OPTIONS') {
    response.statusCode = 204;
    response.end();
  } else if (isGet && !asksQuestion(url) && wantsPage(request.headers.accept)) {
    await sendPage(exchange, options.trustedOnly);
  } else {
    const problem = isGet ? problemOfGet(url) : problemOfPost(request);
    if (problem !== undefined) refuse(exchange, problem);
    else await ask(exchange, options);
  }
}

async function sendPage(exchange: Exchange, trustedOnly: boolean): Promise<void> {
  if (trustedOnly) {
    sendText(
      exchange,
      403,
      'This server answers trusted documents alone, listed at /graphql/documents.json; the schema is at /graphql/schema.graphql.\n',
    );
    return;
  }
  exchange.response.setHeader('Content-Security-Policy', graphiqlContentSecurityPolicy);
  await sendAsset(exchange, (await graphiql()).page, 'public, max-age=300');
}

/** Whether an address carries a question of its own: a document, or what names one. */
const asksQuestion = ({ searchParams }: URL): boolean =>
  ['query', 'documentId', 'extensions'].some((name) => searchParams.has(name));

/** A browser says that it wants a page before anything else; a GraphQL client never does. */
const wantsPage = (accept: string | undefined): boolean =>
  accept !== undefined && /^\s*(text\/html|application\/xhtml)/.test(accept);
