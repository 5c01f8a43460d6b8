import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendText } from '../http/respond.ts';
import { type Route, readOnly } from '../http/route.ts';
import { type Asset, makeAsset, sendAsset } from './asset.ts';

const folder = fileURLToPath(new URL('../../dist/client/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The scripts, styles and pictures of our own pages, under /assets. */
export async function assetRoutes(): Promise<Route[]> {
  const files = new Map<string, Asset>();
  for (const name of await readdir(folder)) {
    const type = types[extname(name)];
    if (type !== undefined) files.set(name, makeAsset(type, await readFile(join(folder, name))));
  }
  return [
    {
      name: 'asset',
      ...readOnly('/assets/:name'),
      handle: async (exchange) => {
        const name = exchange.parameters['name'] ?? '';
        const file = files.get(name);
        if (file === undefined) return sendText(exchange, 404, 'There is no such file.\n');
        // A frame in a sandbox has no origin, not even ours: what it loads is asked for as by a stranger.
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
        // A name with a digest of its content never stands for anything else.
        const hashed = /-[\w-]{8}\.\w+$/.test(name);
        await sendAsset(
          exchange,
          file,
          hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
        );
      },
    },
  ];
}

/** The address of a built file by the name of its source, such as "site.ts". */
export async function assetAddresses(): Promise<(source: string) => string> {
  const manifest = JSON.parse(await readFile(new URL('manifest.json', `file://${folder}`), 'utf8')) as Record<
    string,
    { file: string } | undefined
  >;
  return (source) => {
    const entry = manifest[source];
    if (entry === undefined) throw new Error(`${source} is not built`);
    return `/assets/${entry.file}`;
  };
}
