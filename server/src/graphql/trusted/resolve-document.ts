import { GraphQLError } from 'graphql';
import { badUserInput } from '../errors.ts';
import { hashOf, type Registry } from './registry.ts';

/** How a request names its document. */
export interface Naming {
  query?: unknown;
  /** As GraphQL over HTTP has it: `sha256:` and the hash. */
  documentId?: unknown;
  /** As Apollo's clients have it: `persistedQuery.sha256Hash`. */
  extensions?: unknown;
}

/**
 * The text of the document that a request names or carries.
 *
 * @param only whether documents that are not trusted are refused
 * @throws {GraphQLError} PERSISTED_QUERY_NOT_FOUND for a hash that is not known, FORBIDDEN for a text that is not trusted,
 * BAD_USER_INPUT where hash and text contradict each other
 */
export function resolveDocument(naming: Naming, registry: Registry, only: boolean): unknown {
  const { query } = naming;
  const id = documentIdOf(naming);
  if (id === undefined) return only ? trusted(query, registry) : query;
  if (query == null) return textOf(id, registry);
  if (typeof query === 'string' && id.toLowerCase() === `sha256:${hashOf(query)}`) {
    return only ? trusted(query, registry) : query;
  }
  throw badUserInput(
    'documentId',
    'The hash is not the SHA-256 of the "query" beside it: send the one that is, or only one of the two.',
  );
}

function documentIdOf({ documentId, extensions }: Naming): string | undefined {
  if (documentId != null) {
    if (typeof documentId === 'string' && documentId !== '') return documentId;
    throw badUserInput('documentId', '"documentId" must be a text such as "sha256:0a1b…".');
  }
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown };
  if (persistedQuery == null) return undefined;
  const { version, sha256Hash } = persistedQuery as { version?: unknown; sha256Hash?: unknown };
  if (version === 1 && typeof sha256Hash === 'string') return `sha256:${sha256Hash}`;
  throw badUserInput(
    'extensions.persistedQuery',
    '"extensions.persistedQuery" must be {"version": 1, "sha256Hash": "…"}.',
  );
}

function textOf(id: string, registry: Registry): string {
  const [, hash] = /^sha256:([0-9a-f]{64})$/i.exec(id) ?? [];
  const document = registry.get(hash?.toLowerCase() ?? '');
  if (document !== undefined) return document.text;
  throw new GraphQLError(
    'No trusted document has this hash: send the full text as "query". The known ones are listed at /graphql/documents.json.',
    { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
  );
}

function trusted(query: unknown, registry: Registry): unknown {
  if (typeof query !== 'string' || registry.has(hashOf(query))) return query;
  throw new GraphQLError(
    'This server answers trusted documents alone: name one of /graphql/documents.json by "documentId".',
    { extensions: { code: 'FORBIDDEN' } },
  );
}
