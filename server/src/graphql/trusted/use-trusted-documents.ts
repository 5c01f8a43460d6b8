import type { Plugin } from 'graphql-yoga';
import type { Registry } from './registry.ts';
import { type Naming, resolveDocument } from './resolve-document.ts';

interface Options {
  registry: Registry;
  /** Whether documents that are not trusted are refused. */
  only: boolean;
}

/** Lets a request name its document by hash instead of carrying it. */
export function useTrustedDocuments({ registry, only }: Options): Plugin {
  return {
    onParams({ request, params, setParams }) {
      const { documentId, ...rest } = params as typeof params & Naming;
      const named = request.method === 'GET' ? documentIdIn(request.url) : documentId;
      const query = resolveDocument({ ...rest, documentId: named }, registry, only);
      // What is no text is told by whoever checks the parameters.
      setParams({ ...rest, query: query as string });
    },
  };
}

const documentIdIn = (url: string): string | null => new URL(url).searchParams.get('documentId');
