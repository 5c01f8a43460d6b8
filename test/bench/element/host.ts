import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundlePeer } from './bundle.ts';
import { contenders, pageOf } from './contenders.ts';
import type { Figure } from './peers/figures.ts';

export interface Host {
  /** The address of a contender's page, the first being 0. */
  pageAt(index: number): string;
  /** A Content-Security-Policy for pages from now on. */
  policy: string | undefined;
  close(): Promise<void>;
}

/**
 * Serves every page and file from one address, all in brotli at its best; what is the product's comes from a server of its
 * own behind it, as it sends it.
 */
export async function openHost(product: string): Promise<Host> {
  const files = new Map<string, [type: string, content: Buffer]>();
  for (const { script, styles } of contenders) {
    if (script === undefined) continue;
    files.set(`/peers/${script}.js`, ['text/javascript', await bundlePeer(script)]);
    if (styles !== undefined) {
      const content = await readFile(fileURLToPath(import.meta.resolve(styles)));
      files.set(`/peers/${script}.css`, ['text/css', content]);
    }
  }
  files.set('/figures.json', ['application/json', Buffer.from(JSON.stringify(await figuresOf(product)))]);
  for (const [path, [type, content]] of files) files.set(path, [type, brotliCompressSync(content)]);

  const server = createServer(({ url = '/', headers }, response) => {
    const file = files.get(url);
    if (file !== undefined) {
      const [type, content] = file;
      response.setHeader('Content-Encoding', 'br').setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(content);
    } else if (url.startsWith('/page/')) {
      const contender = contenders[Number(url.slice(6))];
      if (host.policy !== undefined) response.setHeader('Content-Security-Policy', host.policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(contender === undefined ? '' : pageOf(contender));
    } else passOn(product + url, headers, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host: Host = {
    pageAt: (index) => `${address}/page/${index}`,
    policy: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return host;
}

/** As it comes, compressed: what the browser gets is what the product sends. */
function passOn(address: string, headers: object, response: ServerResponse): void {
  request(address, { headers: { ...headers, host: new URL(address).host } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  })
    .on('error', () => response.writeHead(502).end())
    .end();
}

async function figuresOf(product: string): Promise<Figure[]> {
  const response = await fetch(`${product}/chart.json?edition=2013`);
  const { rows } = (await response.json()) as { rows: Figure[] };
  return rows.map(({ label, percent }) => ({ label, percent }));
}
