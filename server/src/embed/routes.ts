import type { Route } from '../http/route.ts';
import { dataRoutes } from './data/routes.ts';
import { type FrameOptions, frameRoutes } from './frame/routes.ts';
import { oembedRoutes } from './oembed/routes.ts';
import type { PngRenderer } from './picture/png.ts';
import { pictureRoutes } from './picture/routes.ts';

interface EmbedOptions extends FrameOptions {
  png: PngRenderer;
}

/** Every way to show a slice elsewhere. */
export function embedRoutes(options: EmbedOptions): Route[] {
  const { database, png } = options;
  return [
    ...pictureRoutes({ database, png }),
    ...dataRoutes(options),
    ...frameRoutes(options),
    ...oembedRoutes(options),
  ];
}
