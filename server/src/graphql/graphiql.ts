import { type Asset, makeAsset } from '../delivery/asset.ts';
import { loadOnce } from '../load-once.ts';
import { examples } from './examples.ts';

/** GraphiQL's own files, by name; the page that uses them; and what the page may do. */
export interface GraphiQL {
  page: Asset;
  files: ReadonlyMap<string, Asset>;
}

/**
 * The page needs nothing from other sites. Its editor writes its own style elements, hence `unsafe-inline` for styles;
 * scripts and workers come from this server alone.
 */
export const graphiqlContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Prepared when first asked for: its script of some megabytes is nothing that most visitors need. */
export const graphiql = loadOnce(async (): Promise<GraphiQL> => {
  const { css, editorWorkerService, graphqlWorker, js, jsonWorker } = await import(
    '@graphql-yoga/render-graphiql/graphiql'
  );
  // The first visitor waits for it: a few percent less to send are not worth the seconds.
  const script = (content: string) => makeAsset('text/javascript; charset=utf-8', content, 'quick');
  const files = new Map([
    ['graphiql.js', script(js)],
    ['start.js', script(startScript)],
    ['editor.worker.js', script(editorWorkerService)],
    ['json.worker.js', script(jsonWorker)],
    ['graphql.worker.js', script(graphqlWorker)],
    ['graphiql.css', makeAsset('text/css; charset=utf-8', css, 'quick')],
  ]);
  return { page: makeAsset('text/html; charset=utf-8', page), files };
});

const options = {
  title: 'GraphiQL · Baromètre',
  logo: ' ',
  defaultTabs: examples.map((query) => ({ query })),
};

const startScript = `
const workers = { editorWorkerService: 'editor.worker.js', json: 'json.worker.js', graphql: 'graphql.worker.js' };
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (moduleId, label) => '/graphql/' + (workers[label] ?? workers.editorWorkerService),
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(options)});
`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>GraphiQL · Baromètre</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/graphql/graphiql.css">
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. The schema is at <a href="/graphql/schema.graphql">/graphql/schema.graphql</a>.</noscript>
    <div id="root"></div>
    <script src="/graphql/graphiql.js"></script>
    <script src="/graphql/start.js"></script>
  </body>
</html>
`;
