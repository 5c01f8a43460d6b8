import type { ReadDatabase } from '../../graphql/ask.ts';
import { laterRoutes } from '../../http/later-routes.ts';
import { type Route, readOnly } from '../../http/route.ts';
import type { PngRenderer } from './png.ts';

interface PictureOptions {
  database: ReadDatabase;
  png: PngRenderer;
}

/** One slice as a picture. */
export const pictureRoutes = ({ database, png }: PictureOptions): Route[] =>
  laterRoutes({ 'chart-svg': readOnly('/chart.svg'), 'chart-png': readOnly('/chart.png') }, async () => {
    const send = (await import('./send-picture.ts')).pictureSender(database, png);
    return {
      'chart-svg': (exchange) => send(exchange, 'svg'),
      'chart-png': (exchange) => send(exchange, 'png'),
    };
  });
