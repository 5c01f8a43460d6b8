import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerAny } from './view-answers.ts';

export const BUILT = fileURLToPath(new URL('../../widget/dist/', import.meta.url));

/** What a page that pastes the element must allow, and nothing else. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const FONT_WEIGHTS = [400, 700] as const;
/** Where that font's files are. */
export const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'));
const fontFile = { 400: '400Regular/Arimo_400Regular', 700: '700Bold/Arimo_700Bold' } as const;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="420"><rect width="600" height="420" fill="#ddd"/></svg>';

export interface Host {
  origin: string;
  /** Serves a page from now on, under the strict policy unless told otherwise; its address. */
  page(html: string, headers?: Record<string, string>): string;
  /** Serves something else of the page's from now on. */
  serve(path: string, type: string, body: string | Buffer): void;
  /** Every file of the element that was asked for, in order. */
  files: string[];
  /** Every GraphQL request, in order. */
  requests: { documentId: string; variables: Record<string, unknown>; headers: IncomingMessage['headers'] }[];
  /** Takes over answering; undefined gives it back. */
  reply: ((response: ServerResponse, count: number) => boolean) | undefined;
  close(): Promise<void>;
}

/** One font for all machines, as letters that a page has to load: the one that pictures made by the server are drawn with. */
export const FONT_FACES = FONT_WEIGHTS.map(
  (weight) => `@font-face{font-family:Arimo;font-weight:${weight};src:url(/fonts/${weight}.ttf)}`,
).join('');

/** A city's web site, with the barometer's server on the same origin. */
export async function openHost(): Promise<Host> {
  const names = (await readdir(BUILT)).filter((name) => ['.js', '.css'].includes(extname(name)));
  const files = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(BUILT, name))] as const)),
  );
  const served = new Map<string, { type: string; body: string | Buffer }>();
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const page = pages.get(url.pathname);
    const other = served.get(url.pathname);
    if (page) send(response, 200, 'text/html; charset=utf-8', page.html, page.headers);
    else if (other) send(response, 200, other.type, other.body);
    else if (url.pathname.startsWith('/widget/')) {
      const name = basename(url.pathname);
      host.files.push(name);
      const type = extname(name) === '.css' ? 'text/css' : 'text/javascript';
      send(response, files.has(name) ? 200 : 404, `${type}; charset=utf-8`, files.get(name) ?? '');
    } else if (url.pathname === '/chart.svg') send(response, 200, 'image/svg+xml', PICTURE);
    else if (url.pathname === '/graphql') {
      const documentId = url.searchParams.get('documentId') ?? '';
      const variables = JSON.parse(url.searchParams.get('variables') ?? '{}');
      host.requests.push({ documentId, variables, headers: request.headers });
      if (host.reply?.(response, host.requests.length)) return;
      const { status, body } = answerAny(documentId, variables);
      send(response, status, 'application/graphql-response+json', JSON.stringify(body));
    } else send(response, 404, 'text/plain', '');
  });
  for (const weight of FONT_WEIGHTS) {
    const file = join(FONTS, `${fontFile[weight]}.ttf`);
    served.set(`/fonts/${weight}.ttf`, { type: 'font/ttf', body: await readFile(file) });
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host: Host = {
    origin,
    files: [],
    requests: [],
    reply: undefined,
    page(html, headers = { 'content-security-policy': STRICT_CSP }) {
      const path = `/page-${pages.size}`;
      pages.set(path, { html, headers });
      return origin + path;
    },
    serve: (path, type, body) => {
      served.set(path, { type, body });
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return host;
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}

export interface PageOptions {
  lang?: string;
  dir?: string;
  head?: string;
  scripts?: string;
}

export const SCRIPT_TAG = '<script type="module" src="/widget/v1/city-barometer.js"></script>';
/** The same with the words of English in it. */
export const ENGLISH_TAG = '<script type="module" src="/widget/v1/city-barometer.en.js"></script>';

export function document(
  body: string,
  { lang = 'fr', dir = 'ltr', head = '', scripts = SCRIPT_TAG }: PageOptions = {},
): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>${head}${scripts}</head><body><main><h1>Page</h1><h2>Section</h2>${body}</main></body></html>`;
}
