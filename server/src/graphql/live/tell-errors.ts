import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import { documentedCode, type ErrorCode } from '../errors.ts';

/** A result as its client is told it: errors in the words that are for it, with one of the documented codes. */
export function toldResult(
  { data, errors }: ExecutionResult,
  mask: (error: GraphQLError) => GraphQLError,
): FormattedExecutionResult {
  if (errors === undefined || errors.length === 0) return { data: data ?? null };
  const told = errors.map((error) => formatted(mask(error)));
  return data == null ? { errors: told } : { data, errors: told };
}

/** The codes of a result's errors. */
export const codesOf = ({ errors = [] }: FormattedExecutionResult): ErrorCode[] =>
  errors.map(({ extensions = {} }) => documentedCode(extensions));

/** What HTTP would have to say about it stays out: the answer has begun. */
function formatted(error: GraphQLError) {
  const { extensions = {}, ...rest } = error.toJSON();
  const { http: _http, ...told } = extensions;
  return { ...rest, extensions: { ...told, code: documentedCode(extensions) } };
}
