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
 * both as GraphQL over HTTP has it. While the database is away every answer is a 503: fields that are null for that
 * reason must not be taken, or cached, for data.
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
        const decides = data == null || code === 'SERVICE_UNAVAILABLE';
        if (decides && extensions.http?.status === undefined) {
          Object.assign(error.extensions, {
            http: { ...extensions.http, spec: true, status: statusOfCode[code] },
          });
        }
      }
    },
  };
}
