import { GraphQLError } from 'graphql';
import { isDatabaseAway } from '../database-away.ts';
import { documentedCode, type ErrorCode, statusOfCode } from '../graphql/errors.ts';
import { sendJson } from '../http/respond.ts';
import type { Exchange, Route } from '../http/route.ts';

/** Answers what a client can act on as the API does: `{"errors": [{"message", "extensions": {"code", "argument"}}]}`. */
export const refusing =
  (handle: (exchange: Exchange) => Promise<void>): Route['handle'] =>
  async (exchange) => {
    // The data is public: any page may read it, and read why it was refused.
    exchange.response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      await handle(exchange);
    } catch (error) {
      if (exchange.response.headersSent) throw error;
      if (error instanceof GraphQLError) {
        refuse(exchange, documentedCode(error.extensions), error.message, error.extensions['argument']);
      } else if (isDatabaseAway(error)) {
        refuse(
          exchange,
          'SERVICE_UNAVAILABLE',
          'The database can’t be reached at the moment. Please try again in a minute.',
        );
      } else {
        throw error;
      }
    }
  };

function refuse(exchange: Exchange, code: ErrorCode, message: string, argument?: unknown): void {
  exchange.response.setHeader('Cache-Control', 'no-store');
  const extensions = argument === undefined ? { code } : { code, argument };
  sendJson(exchange, statusOfCode[code], { errors: [{ message, extensions }] });
}
