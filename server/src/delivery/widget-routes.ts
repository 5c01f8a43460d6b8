import { sendJson, sendText } from '../http/respond.ts';
import { type Exchange, type Route, readOnly } from '../http/route.ts';
import { type Asset, sendAsset } from './asset.ts';
import { widgetEntries } from './widget-entries.ts';
import type { Widget, WidgetFiles } from './widget-files.ts';

/** The major version's address follows every fix; it is asked for again after a while. */
const followsFixes = 'public, max-age=600, stale-while-revalidate=86400';
/** An exact version never changes. */
const neverChanges = 'public, max-age=31536000, immutable';

/**
 * `<city-barometer>` for any page: the scripts under the major version, and every file of each version under the exact one for
 * ever. What a script loads later it asks from its exact version, wherever it was loaded from itself, and a page may do so
 * long after the next version is here.
 */
export function widgetRoutes({ version, files, released }: Omit<Widget, 'scripts'>): Route[] {
  const entries: readonly string[] = Object.values(widgetEntries);
  const versions = new Map([[version, files], ...released]);
  return [
    {
      name: 'widget',
      ...readOnly('/widget/:version/:file'),
      handle: async (exchange) => {
        const { version: asked = '', file: name = '' } = exchange.parameters;
        const exact = versions.get(asked)?.get(name);
        if (exact !== undefined) return await sendFile(exchange, exact, neverChanges);
        const entry = asked === 'v1' && entries.includes(name) ? files.get(name) : undefined;
        if (entry !== undefined) return await sendFile(exchange, entry, followsFixes);
        const missing = versions.has(asked) || asked === 'v1' ? `file ${name}` : `version ${asked}`;
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
        const listed = await Promise.all([...versions].map(([name, its]) => describeVersion(name, its)));
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cache-Control', followsFixes);
        sendJson(exchange, 200, { versions: listed });
      },
    },
  ];
}

/** A version by the script that most pages load, with every file of it. */
async function describeVersion(version: string, files: WidgetFiles) {
  const described = await Promise.all(
    [...files].map(async ([name, file]) => ({ name, ...(await describe(version, name, file)) })),
  );
  const { name: _name, ...script } = described.find(({ name }) => name === widgetEntries.fr) ?? {};
  return { version, ...script, files: described };
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
