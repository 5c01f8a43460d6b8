import type { Database } from '@barometre/prisma';
import type { Route } from '../http/route.ts';
import { Pictures } from './picture/pictures.ts';
import type { PngRenderer } from './picture/png.ts';
import { pictureRoutes } from './picture/routes.ts';

interface EmbedOptions {
  database: Pick<Database, 'client' | 'read'>;
  png: PngRenderer;
}

/** Every way to show a slice elsewhere that needs no script of the page around it. */
export function embedRoutes({ database, png }: EmbedOptions): Route[] {
  return pictureRoutes({ database, pictures: new Pictures(png) });
}
