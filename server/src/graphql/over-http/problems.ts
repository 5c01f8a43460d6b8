import type { IncomingMessage } from 'node:http';
import { isTooDeep } from './json-depth.ts';
import type { Refusal } from './refuse.ts';

/** Why a GET can't be a question; undefined where it can. */
export function problemOfGet({ searchParams }: URL): Refusal | undefined {
  for (const name of ['variables', 'extensions']) {
    const value = parsed(searchParams.get(name) || '{}');
    if (value !== undefined && !isTooDeep(value)) continue;
    return {
      status: 400,
      code: 'BAD_USER_INPUT',
      message: `"${name}" must be a JSON object, percent-encoded, such as {"slug":"lorient"}.`,
      argument: name,
    };
  }
  return undefined;
}

/** Why a POST can't be a question, by what it says of itself; undefined where it can. */
export const problemOfPost = ({ headers }: IncomingMessage): Refusal | undefined =>
  isJson(headers['content-type'])
    ? undefined
    : {
        status: 415,
        code: 'BAD_USER_INPUT',
        message:
          'Send the request as JSON in UTF-8: "Content-Type: application/json" with {"query": "…", "variables": {…}}.',
        // What came with it is not read.
        headers: { Connection: 'close' },
      };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isJson = (type: string | undefined): boolean =>
  type !== undefined && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?;?$/i.test(type);
