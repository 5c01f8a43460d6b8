import { type Database, pendingMigrations } from '@barometre/prisma';
import { sendBody, sendJson } from '../http/respond.ts';
import { type Exchange, type Route, readOnly } from '../http/route.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';

/** What an orchestrator and a monitoring system ask. */
export function healthRoutes(database: Database, metrics: Metrics, log: Logger): Route[] {
  return [
    {
      name: 'health',
      ...readOnly('/health'),
      handle: (exchange) => sendUncached(exchange, 200, { status: 'ok' }),
    },
    { name: 'ready', ...readOnly('/ready'), handle: (exchange) => ready(exchange, database, log) },
    {
      name: 'metrics',
      ...readOnly('/metrics'),
      handle: async (exchange) => {
        exchange.response.setHeader('Cache-Control', 'no-store');
        sendBody(exchange, 200, metrics.contentType, await metrics.read());
      },
    },
  ];
}

/** Ready means that the database answers and has every migration that this server relies on. */
async function ready(exchange: Exchange, database: Database, log: Logger): Promise<void> {
  try {
    const pending = await pendingMigrations(database);
    if (pending.length === 0) return sendUncached(exchange, 200, { status: 'ready' });
    sendUncached(exchange, 503, {
      status: 'not ready',
      reason: `migrations to apply: ${pending.join(', ')}`,
    });
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer');
    sendUncached(exchange, 503, { status: 'not ready', reason: 'the database does not answer' });
  }
}

function sendUncached(exchange: Exchange, status: number, value: unknown): void {
  exchange.response.setHeader('Cache-Control', 'no-store');
  sendJson(exchange, status, value);
}
