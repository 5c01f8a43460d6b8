import { PothosError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { AccessError } from '../access/access-error.ts';
import { isDatabaseAway } from '../database-away.ts';
import { documentedCode, type ErrorCode } from './errors.ts';
import { maxTokens } from './limits.ts';

const unavailable =
  'The database can’t be reached, or does not answer in time. Please try again in a minute.';
const unexpected = 'Something went wrong on our side. It has been noted; please try again later.';

/** What of an error's extensions a client is told. */
const toldExtensions = ['argument', 'http'];

/**
 * What a client may see of an error: what it can act on, and of anything else a sentence that tells nothing of the
 * inside.
 *
 * @param report called with the cause of what was not the client's fault
 */
export function maskError(error: unknown, report: (cause: unknown) => void): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof AccessError) return refused(error, cause);
  // The schema builder's own errors are of this type too, and tell how the server is made.
  const isOurs = !(cause instanceof GraphQLError) || cause instanceof PothosError;
  if (!(error instanceof GraphQLError) || isOurs) {
    report(cause);
    const at = error instanceof GraphQLError ? error : undefined;
    return isDatabaseAway(cause)
      ? visible(at, 'SERVICE_UNAVAILABLE', unavailable)
      : visible(at, 'INTERNAL_SERVER_ERROR', unexpected);
  }
  const told = Object.entries(error.extensions).filter(([name]) => toldExtensions.includes(name));
  // The error itself, not its cause: only the outer message names the variable that does not fit.
  const { code, message } = requestError(error);
  return visible(error, code, message, {
    ...variableOf(message),
    ...Object.fromEntries(told),
    ...unreadable(error.extensions),
  });
}

/** A variable that does not fit is to blame as an argument is. */
function variableOf(message: string): { argument?: string } {
  const [, argument] = /^Variable "\$(\w+)"/.exec(message) ?? [];
  return argument === undefined ? {} : { argument };
}

/** Who has no token, or not the right one, is told as HTTP has it: RFC 6750 for the challenge. */
function refused(error: unknown, { code, message }: AccessError): GraphQLError {
  const at = error instanceof GraphQLError ? error : undefined;
  const http = { headers: { 'WWW-Authenticate': 'Bearer' } };
  return visible(at, code, message, code === 'UNAUTHENTICATED' ? { http } : {});
}

/** What is no GraphQL request at all is a 400 whatever the client accepts; `spec` would make it a 200 for some. */
const unreadable = ({ code, http }: GraphQLErrorExtensions): { http?: object } =>
  code === 'BAD_REQUEST' && http?.status === 400 ? { http: { ...http, spec: false } } : {};

interface GraphQLErrorExtensions {
  code?: unknown;
  http?: { status?: number };
}

/** Puts what the libraries say in our own words where theirs do not tell what would be right. */
function requestError(error: GraphQLError): { code: ErrorCode; message: string } {
  if (/tokens\. Parsing aborted/.test(error.message)) {
    return {
      code: 'QUERY_TOO_COMPLEX',
      message: `The document has more than ${maxTokens} tokens (names, brackets, values …), which is the most: ask for less, or in several requests.`,
    };
  }
  return { code: documentedCode(error.extensions), message: error.message };
}

function visible(
  at: GraphQLError | undefined,
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  const { nodes = null, source = null, positions = null, path = null } = at ?? {};
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code, ...extensions } });
}
