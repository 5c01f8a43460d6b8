import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendJson, sendText } from '../http/respond.ts';
import { type Exchange, type Route, readOnly } from '../http/route.ts';
import { type Asset, makeAsset, sendAsset } from './asset.ts';
import { type OfEntries, widgetEntries } from './widget-entries.ts';

/** The major version's address follows every fix; it is asked for again after a while. */
const followsFixes = 'public, max-age=600, stale-while-revalidate=86400';
/** An exact version never changes. */
const neverChanges = 'public, max-age=31536000, immutable';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface Widget {
  /** The exact version, such as "0.1.0". */
  version: string;
  /** What pages load. */
  scripts: OfEntries<Asset>;
  /** Every file of the build by its name, the scripts among them. */
  files: ReadonlyMap<string, Asset>;
}

/** Reads the built element, ready to be sent. */
export async function loadWidget(): Promise<Widget> {
  const packageFile = fileURLToPath(import.meta.resolve('@barometre/widget/package.json'));
  const folder = dirname(fileURLToPath(import.meta.resolve(`@barometre/widget/${widgetEntries.fr}`)));
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const files = new Map<string, Asset>();
  for (const name of (await readdir(folder)).sort()) {
    const type = types[extname(name)];
    if (type !== undefined) files.set(name, makeAsset(type, await readFile(join(folder, name))));
  }
  const [fr, en] = [files.get(widgetEntries.fr), files.get(widgetEntries.en)];
  if (fr === undefined || en === undefined) throw new Error('The element is not built.');
  return { version, scripts: { fr, en }, files };
}

/**
 * `<city-barometer>` for any page: the scripts under the major version, and every file of the build under the exact one for
 * ever. What a script loads later it asks from the exact version, wherever it was loaded from itself.
 */
export function widgetRoutes({ version, scripts, files }: Widget): Route[] {
  const entries: readonly string[] = Object.values(widgetEntries);
  return [
    {
      name: 'widget',
      ...readOnly('/widget/:version/:file'),
      handle: async (exchange) => {
        const { version: asked, file: name = '' } = exchange.parameters;
        const file = files.get(name);
        if (file !== undefined && asked === version) return await sendFile(exchange, file, neverChanges);
        if (file !== undefined && asked === 'v1' && entries.includes(name)) {
          return await sendFile(exchange, file, followsFixes);
        }
        const missing = asked === version || asked === 'v1' ? `file ${name}` : `version ${asked}`;
        sendText(
          exchange,
          404,
          `There is no ${missing} here. The versions and their files are at /widget/versions.json.\n`,
        );
      },
    },
    {
      name: 'widget-versions',
      ...readOnly('/widget/versions.json'),
      handle: async (exchange) => {
        const listed = await Promise.all(
          [...files].map(async ([name, file]) => ({ name, ...(await describe(version, name, file)) })),
        );
        const script = await describe(version, widgetEntries.fr, scripts.fr);
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cache-Control', followsFixes);
        sendJson(exchange, 200, {
          versions: [{ version, ...script, files: listed }],
        });
      },
    },
  ];
}

/** What a page that pins a file needs to know of it. */
async function describe(version: string, name: string, { integrity, identity, encoded }: Asset) {
  return {
    url: `/widget/${version}/${name}`,
    integrity,
    bytes: { identity: identity.length, brotli: (await encoded('br')).length },
  };
}

function sendFile(exchange: Exchange, file: Asset, cacheControl: string): Promise<void> {
  // A module is fetched across origins only where its server agrees.
  exchange.response.setHeader('Access-Control-Allow-Origin', '*');
  exchange.response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  return sendAsset(exchange, file, cacheControl);
}
