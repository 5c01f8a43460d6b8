import type { PrismaClient } from '@barometre/prisma';
import type { Route } from '../http/route.ts';
import { Pictures } from './picture/pictures.ts';
import type { PngRenderer } from './picture/png.ts';
import { pictureRoutes } from './picture/routes.ts';

interface EmbedOptions {
  client: PrismaClient;
  png: PngRenderer;
}

/** Every way to show a slice elsewhere that needs no script of the page around it. */
export function embedRoutes({ client, png }: EmbedOptions): Route[] {
  return pictureRoutes({ client, pictures: new Pictures(png) });
}
