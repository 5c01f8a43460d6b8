import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeAsset, sendAsset } from '../../delivery/asset.ts';
import type { Widget } from '../../delivery/widget-files.ts';
import type { ReadDatabase } from '../../graphql/ask.ts';
import { laterRoutes } from '../../http/later-routes.ts';
import { type Route, readOnly } from '../../http/route.ts';
import { loadOnce } from '../../load-once.ts';

export interface FrameOptions {
  database: ReadDatabase;
  publicUrl: string | undefined;
  assets: (source: string) => string;
  widget: Pick<Widget, 'version'>;
}

/** One slice as a page for a frame, and the script that makes frames as high as their charts. */
export function frameRoutes(options: FrameOptions): Route[] {
  const script = loadOnce(readScript);
  const page = laterRoutes({ embed: readOnly('/embed') }, async () => {
    const { sendFrame } = await import('./send-frame.ts');
    return { embed: (exchange) => sendFrame(exchange, options) };
  });
  return [
    ...page,
    {
      name: 'embed-script',
      ...readOnly('/embed.js'),
      handle: async (exchange) => {
        exchange.response.setHeader('Access-Control-Allow-Origin', '*');
        exchange.response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
        await sendAsset(exchange, await script(), 'public, max-age=600, stale-while-revalidate=86400');
      },
    },
  ];
}

const readScript = async () =>
  makeAsset(
    'text/javascript; charset=utf-8',
    await readFile(fileURLToPath(new URL('../../../client/embed/embed.js', import.meta.url))),
  );
