import type { Naming } from '../trusted/resolve-document.ts';
import type { JsonBody } from './read-json.ts';

/** What a plain request asks. */
export interface Question extends Naming {
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>> | null | undefined;
}

const parameters: readonly string[] = ['query', 'documentId', 'operationName', 'variables', 'extensions'];

/** Reads a GET's address or a POST's body; undefined where anything about it is not as it should be. */
export function questionOf({ searchParams }: URL, body: JsonBody | undefined): Question | undefined {
  if (body === undefined) return questionIn(searchParams);
  // What is in the address of a POST is for others to judge.
  return searchParams.size > 0 ? undefined : checked(body.json);
}

function questionIn(searchParams: URLSearchParams): Question | undefined {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of searchParams) {
    if (Object.hasOwn(fields, name)) return undefined;
    fields[name] = name === 'variables' || name === 'extensions' ? JSON.parse(value || 'null') : value;
  }
  return checked(fields);
}

function checked(value: unknown): Question | undefined {
  if (!isObject(value) || !Object.keys(value).every((name) => parameters.includes(name))) return undefined;
  const { operationName, variables, extensions } = value;
  const isFine =
    (operationName == null || (typeof operationName === 'string' && operationName !== '')) &&
    (variables == null || isObject(variables)) &&
    (extensions == null || isObject(extensions));
  return isFine ? { ...value, operationName, variables } : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
