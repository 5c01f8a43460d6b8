import { GraphQLError } from 'graphql';

/** The codes a client can act on, with the HTTP status each has when nothing of the answer is left. */
export const statusOfCode = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof statusOfCode;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(statusOfCode, code);

/** An argument that can't be meant. The message names what was wrong and what would be right. */
export function badUserInput(argument: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
}

interface LibraryExtensions {
  code?: unknown;
  http?: { status?: number };
}

/** The libraries have codes of their own for what they refuse; all that a client needs to know is what it can do. */
export function documentedCode({ code, http }: LibraryExtensions): ErrorCode {
  if (isErrorCode(code)) return code;
  if (http?.status === 413) return 'QUERY_TOO_COMPLEX';
  return (http?.status ?? 400) < 500 ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}
