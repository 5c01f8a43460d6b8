import { laterRoutes } from '../../http/later-routes.ts';
import { type Route, readOnly } from '../../http/route.ts';
import type { OembedOptions } from './send-oembed.ts';

/** How to embed a page of ours, for whoever has only its address. */
export const oembedRoutes = (options: OembedOptions): Route[] =>
  laterRoutes({ oembed: readOnly('/oembed') }, async () => {
    const { sendOembed } = await import('./send-oembed.ts');
    return { oembed: (exchange) => sendOembed(exchange, options) };
  });
