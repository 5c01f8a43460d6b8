import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { readDocument, validateDocument } from './read-document.ts';

/** Reads documents within their limits, and remembers them. */
export function useReadDocuments(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(readDocument);
    },
    onValidate({ setValidationFn }) {
      // A copy of each error: what an answer adds to one is of that answer alone.
      setValidationFn((_schema, document) => validateDocument(document).map(copied));
    },
  };
}

const copied = ({ message, nodes, source, positions, path, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...extensions },
  });
