import { type DocumentNode, type ExecutionResult, GraphQLError, type SourceLocation } from 'graphql';

/** A compiled operation's errors as graphql-js has them: with their places in the document, and first in the answer. */
export function relocated({ data = null, errors }: ExecutionResult, document: DocumentNode): ExecutionResult {
  if (errors === undefined) return { data };
  return { errors: errors.map((error) => atItsPlace(error, document)), data };
}

/** The compiler only notes lines and columns. What tells them from others, and is told of an error elsewhere, are offsets. */
function atItsPlace(error: GraphQLError, { loc }: DocumentNode): GraphQLError {
  const { message, path, originalError, locations } = error;
  const cause = originalError instanceof GraphQLError ? originalError : undefined;
  const source = loc?.source ?? null;
  return new GraphQLError(message, {
    source,
    positions: source === null ? null : (locations ?? []).map((location) => offsetOf(location, source.body)),
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: cause?.extensions ?? null,
  });
}

function offsetOf({ line, column }: SourceLocation, text: string): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const rest = /\r\n|[\n\r]/g;
    rest.lastIndex = start;
    if (rest.exec(text) === null) break;
    start = rest.lastIndex;
  }
  return start + column - 1;
}
