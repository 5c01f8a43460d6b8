import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sendJson, sendText } from '../http/respond.ts';
import type { Exchange, Route } from '../http/route.ts';
import { type Asset, makeAsset, sendAsset } from './asset.ts';

/** The major version's address follows every fix; it is asked for again after a while. */
const followsFixes = 'public, max-age=600, stale-while-revalidate=86400';
/** An exact version never changes. */
const neverChanges = 'public, max-age=31536000, immutable';

export interface Widget {
  /** The exact version, such as "0.1.0". */
  version: string;
  script: Asset;
}

/** Reads the built element, ready to be sent. */
export async function loadWidget(): Promise<Widget> {
  const packageFile = fileURLToPath(import.meta.resolve('@barometre/widget/package.json'));
  const scriptFile = fileURLToPath(import.meta.resolve('@barometre/widget/city-barometer.js'));
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  return { version, script: await makeAsset('text/javascript; charset=utf-8', await readFile(scriptFile)) };
}

/** `<city-barometer>` for any page: under the major version, and under the exact one for ever. */
export function widgetRoutes(widget: Widget): Route[] {
  const methods = ['GET', 'HEAD'];
  return [
    {
      name: 'widget',
      path: '/widget/:version/city-barometer.js',
      methods,
      handle: (exchange) => {
        const { version } = exchange.parameters;
        if (version === 'v1') sendScript(exchange, widget.script, followsFixes);
        else if (version === widget.version) sendScript(exchange, widget.script, neverChanges);
        else
          sendText(
            exchange,
            404,
            `There is no version ${version} here. The versions are at /widget/versions.json.\n`,
          );
      },
    },
    {
      name: 'widget-versions',
      path: '/widget/versions.json',
      methods,
      handle: (exchange) => {
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cache-Control', followsFixes);
        sendJson(exchange, 200, {
          versions: [
            {
              version: widget.version,
              url: `/widget/${widget.version}/city-barometer.js`,
              integrity: widget.script.integrity,
              bytes: { identity: widget.script.identity.length, brotli: widget.script.brotli.length },
            },
          ],
        });
      },
    },
  ];
}

function sendScript(exchange: Exchange, script: Asset, cacheControl: string): void {
  // A module is fetched across origins only where its server agrees.
  exchange.response.setHeader('Access-Control-Allow-Origin', '*');
  exchange.response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  sendAsset(exchange, script, cacheControl);
}
