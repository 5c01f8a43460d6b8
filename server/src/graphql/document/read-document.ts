import { type DocumentNode, GraphQLError, parse, type Source, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { maxTokens } from '../limits.ts';
import { assertNesting } from '../nesting.ts';
import { schema } from '../schema.ts';
import { argumentOf } from './name-argument.ts';

/** What is kept of documents that were read, in characters of text: what is made of a text is many times as large. */
const keptCharacters = 500_000;

const read = new LRUCache<string, DocumentNode>({
  maxSize: keptCharacters,
  sizeCalculation: (_document, text) => text.length + 1,
});
/** The first ones tell enough, and a document of nothing but errors must not make an answer as long. */
const maxErrors = 20;

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
  const errors = validate(schema, document, undefined, { maxErrors }).map((error) =>
    explained(error, document),
  );
  errorsOf.set(document, errors);
  return errors;
}

/** Says of a validation error which limit it is about, or which argument. */
function explained(error: GraphQLError, document: DocumentNode): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  if (/introspection depth/i.test(message)) {
    return new GraphQLError(
      'The schema is asked about itself too deeply: ask for fewer levels of "fields", or read /graphql/schema.graphql.',
      { nodes, source, positions, extensions: { code: 'QUERY_TOO_COMPLEX' } },
    );
  }
  const argument = argumentOf(document, error);
  if (argument === undefined) return error;
  const named = message.includes(`"${argument}"`) ? message : `"${argument}": ${message}`;
  return new GraphQLError(named, { nodes, source, positions, extensions: { argument } });
}
