import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { documentedCode, statusOfCode } from './errors.ts';

interface ErrorExtensions {
  code?: unknown;
  http?: { status?: number; spec?: boolean; headers?: Record<string, string> };
}

/**
 * Gives every error one of the codes that are documented, and an answer without data the HTTP status of its errors. An
 * answer with data is a 200 whatever is missing in it, and a client that asks for `application/json` gets 200 as well,
 * both as GraphQL over HTTP has it.
 */
export function useErrorStatus(): Plugin {
  return {
    onResultProcess({ result }) {
      if (Array.isArray(result)) return;
      const { data, errors } = result as ExecutionResult;
      for (const error of errors ?? []) {
        const extensions: ErrorExtensions = error.extensions;
        const code = documentedCode(extensions);
        Object.assign(error.extensions, { code });
        if (data == null && extensions.http?.status === undefined) {
          Object.assign(error.extensions, {
            http: { ...extensions.http, spec: true, status: statusOfCode[code] },
          });
        }
      }
    },
  };
}
