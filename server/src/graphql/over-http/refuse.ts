import { sendBody } from '../../http/respond.ts';
import type { Exchange } from '../../http/route.ts';
import type { ErrorCode } from '../errors.ts';

export interface Refusal {
  status: number;
  code: ErrorCode;
  message: string;
  /** What to blame, where it has a name. */
  argument?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Answers a request that is no GraphQL operation, or never becomes one, in the shape of an answer of the API. */
export function refuse(exchange: Exchange, { status, code, message, argument, headers = {} }: Refusal): void {
  const { request, response } = exchange;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const modern = request.headers.accept?.includes('application/graphql-response+json') ?? false;
  const type = modern ? 'application/graphql-response+json' : 'application/json';
  const error = { message, extensions: { code, ...(argument === undefined ? {} : { argument }) } };
  sendBody(exchange, status, `${type}; charset=utf-8`, `${JSON.stringify({ errors: [error] })}\n`);
}
