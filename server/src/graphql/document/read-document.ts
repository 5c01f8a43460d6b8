import { type DocumentNode, type GraphQLError, parse, type Source, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { maxTokens } from '../limits.ts';
import { assertNesting } from '../nesting.ts';
import { schema } from '../schema.ts';

/** What is kept of documents that were read, in characters of text: what is made of a text is many times as large. */
const keptCharacters = 500_000;

const read = new LRUCache<string, DocumentNode>({
  maxSize: keptCharacters,
  sizeCalculation: (_document, text) => text.length + 1,
});
const errorsOf = new WeakMap<DocumentNode, readonly GraphQLError[]>();

/**
 * Parses a document within the limits; the same text only once as long as it is remembered.
 *
 * @throws {GraphQLError} for a syntax error, or QUERY_TOO_COMPLEX
 */
export function readDocument(source: string | Source): DocumentNode {
  const text = typeof source === 'string' ? source : source.body;
  const known = read.get(text);
  if (known !== undefined) return known;
  assertNesting(text);
  const document = parse(text, { maxTokens });
  read.set(text, document);
  return document;
}

/** Why a document does not fit the schema; nothing where it does. */
export function validateDocument(document: DocumentNode): readonly GraphQLError[] {
  const known = errorsOf.get(document);
  if (known !== undefined) return known;
  const errors = validate(schema, document);
  errorsOf.set(document, errors);
  return errors;
}
