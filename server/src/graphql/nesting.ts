import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { maxNesting, maxTokens } from './limits.ts';

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Looks at a document's brackets before it is parsed: the parser goes down the stack with them, and the stack ends.
 *
 * @throws QUERY_TOO_COMPLEX for one that is nested deeper than any sensible document
 */
export function assertNesting(document: string | Source): void {
  const lexer = new Lexer(typeof document === 'string' ? new Source(document) : document);
  let depth = 0;
  let tokens = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    // The parser says the same when it gets there; nobody need look at what comes after.
    if (tokens > maxTokens) return;
    if (opening.has(kind)) depth++;
    else if (closing.has(kind)) depth--;
    if (depth > maxNesting) throw tooDeep();
  }
}

const tooDeep = () =>
  new GraphQLError(
    `The document is nested more than ${maxNesting} levels deep, which is the most: ask for less, or in several requests.`,
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  );
