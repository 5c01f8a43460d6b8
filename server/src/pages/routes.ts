import type { PrismaClient } from '@barometre/prisma';
import { sendText } from '../http/respond.ts';
import type { Route } from '../http/route.ts';

interface PageOptions {
  client: PrismaClient;
  publicUrl: string | undefined;
}

export function pageRoutes(_options: PageOptions): Route[] {
  return [
    {
      name: 'home',
      path: '/',
      methods: ['GET', 'HEAD'],
      handle: (exchange) => sendText(exchange, 200, 'soon'),
    },
  ];
}
